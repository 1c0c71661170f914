import { useState } from 'preact/hooks';
import type { StaffVariant } from '../../../contract/staff/names.ts';
import type { SentAction } from '../../../contract/staff/timeline.ts';
import { Field } from '../controls/Field.tsx';
import type { Faults } from './EntryDraft.ts';
import { fieldId } from './fieldId.ts';
import { WordsCheck } from './WordsCheck.tsx';

interface ActionWordsFieldsProps {
  readonly action: SentAction;
  readonly variants: readonly StaffVariant[];
  readonly faults: Faults;
  readonly onChange: (change: Partial<SentAction>) => void;
}

const TEXTS = [
  { name: 'promise', label: 'What was promised' },
  { name: 'note', label: 'A note on where it stands' },
] as const;

/** The words of an action: the English, and beside it those of one other variant. */
export function ActionWordsFields({ action, variants, faults, onChange }: ActionWordsFieldsProps) {
  const [tag, setTag] = useState('en-x-easyread');
  const { words, reviewed = [] } = action;
  const signedOff = (yes: boolean) => [...reviewed.filter((each) => each !== tag), ...(yes ? [tag] : [])];
  const set = (of: string, name: 'promise' | 'note', text: string) =>
    onChange({
      words: { ...words, [of]: { promise: '', ...words[of], [name]: text } },
      // Changed words are a draft until a reader has seen them.
      reviewed: of === 'en' ? [] : reviewed.filter((each) => each !== of),
    });
  return (
    <fieldset>
      <legend class="answer-legend">Words</legend>
      <Field id="other-variant" label="Language or format beside the English">
        {(ids) => (
          <select {...ids} value={tag} onChange={({ currentTarget }) => setTag(currentTarget.value)}>
            {variants
              .filter((variant) => variant.tag !== 'en')
              .map((variant) => (
                <option key={variant.tag} value={variant.tag}>
                  {variant.name} – {words[variant.tag] ? (reviewed.includes(variant.tag) ? 'signed off' : 'draft') : 'missing'}
                </option>
              ))}
          </select>
        )}
      </Field>
      <div class="answer-columns">
        {variants
          .filter((variant) => variant.tag === 'en' || variant.tag === tag)
          .map((variant) => (
            <div class="answer-column" key={variant.tag}>
              <p class="answer-language" lang={variant.tag} dir={variant.dir}>
                {variant.name}
              </p>
              {TEXTS.map(({ name, label }) => {
                const path = `words.${variant.tag}.${name}`;
                const text = words[variant.tag]?.[name] ?? '';
                return (
                  <Field key={path} id={fieldId(path)} label={label} error={faults.get(path)}>
                    {(ids) => (
                      <>
                        <textarea
                          {...ids}
                          rows={3}
                          lang={variant.tag}
                          dir={variant.dir}
                          value={text}
                          onInput={({ currentTarget }) => set(variant.tag, name, currentTarget.value)}
                        />
                        <WordsCheck tag={variant.tag} text={text} />
                      </>
                    )}
                  </Field>
                );
              })}
            </div>
          ))}
      </div>
      {words[tag] && (
        <label class="staff-choice">
          <input
            type="checkbox"
            checked={reviewed.includes(tag)}
            onChange={({ currentTarget }) => onChange({ reviewed: signedOff(currentTarget.checked) })}
          />
          A reader of this language or format has signed off these words.
        </label>
      )}
    </fieldset>
  );
}
