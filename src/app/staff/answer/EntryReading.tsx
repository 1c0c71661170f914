import { useState } from 'preact/hooks';
import type { Quote } from '../../../contract/staff/entries.ts';
import type { Entry } from '../../../domain/said-doing/entry.ts';
import { Field } from '../controls/Field.tsx';
import { EntryPreview } from './EntryPreview.tsx';
import type { Names } from './useNames.ts';

interface EntryReadingProps {
  readonly entry: Entry;
  readonly quotes: readonly Quote[];
  readonly names: Names;
  readonly today: string;
}

/** The newest version for those who read drafts and do not write them: in English, and beside it in any other variant. */
export function EntryReading({ entry, quotes, names, today }: EntryReadingProps) {
  const [tag, setTag] = useState('en-x-easyread');
  return (
    <>
      <Field id="reading" label="Beside the English">
        {(ids) => (
          <select {...ids} value={tag} onChange={({ currentTarget }) => setTag(currentTarget.value)}>
            {names.variants
              .filter((variant) => variant.tag !== 'en')
              .map((variant) => (
                <option key={variant.tag} value={variant.tag}>
                  {variant.name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <div class="answer-readings">
        <EntryPreview entry={entry} quotes={quotes} tag="en" today={today} />
        <EntryPreview entry={entry} quotes={quotes} tag={tag} today={today} />
      </div>
    </>
  );
}
