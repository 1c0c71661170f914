import type { StaffVariant } from '../../../contract/staff/names.ts';
import type { EntryWords } from '../../../domain/said-doing/entry.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { Field } from '../controls/Field.tsx';
import { type EntryDraft, type Faults, NO_WORDS } from './EntryDraft.ts';
import { fieldId } from './fieldId.ts';
import { WordsCheck } from './WordsCheck.tsx';

interface WordsFieldsProps {
  readonly draft: EntryDraft;
  readonly variants: readonly StaffVariant[];
  /** The variant beside the English. */
  readonly tag: string;
  readonly faults: Faults;
  readonly onTag: (tag: string) => void;
  readonly onChange: (change: (draft: EntryDraft) => EntryDraft) => void;
}

const TEXTS = [
  { name: 'title', label: 'Title', rows: 2 },
  { name: 'said', label: 'You said', rows: 6, hint: 'What families said, put together. No quotation.' },
  { name: 'doing', label: 'We are doing', rows: 6, hint: 'Can be left empty with the status “We have heard this”.' },
  { name: 'why', label: 'Why it cannot be done', rows: 3, hint: 'Shown with the status “We cannot do this”.' },
  { name: 'changed', label: 'What has changed', rows: 3 },
] as const;

/** The words of an entry: the English, and beside it those of one other variant. */
export function WordsFields({ draft, variants, tag, faults, onTag, onChange }: WordsFieldsProps) {
  const { words, reviewed, updates } = draft.entry;
  const others = variants.filter((variant) => variant.tag !== 'en');
  const other = others.find((variant) => variant.tag === tag);
  const english = variants.find((variant) => variant.tag === 'en');
  const setWords = (of: string, change: Partial<EntryWords>) => onChange((before) => withWords(before, of, change));
  const setReviewed = (yes: boolean) =>
    onChange((before) => ({
      ...before,
      entry: { ...before.entry, reviewed: without(before.entry.reviewed, tag).concat(yes ? [tag] : []) },
      confirmed: without(before.confirmed, tag).concat(yes ? [tag] : []),
    }));
  const column = (variant: StaffVariant) => {
    const own = words[variant.tag] ?? NO_WORDS;
    return (
      <div class="answer-column">
        <p class="answer-language" lang={variant.tag} dir={variant.dir}>
          {variant.name}
        </p>
        {TEXTS.map(({ name, label, rows, ...rest }) => {
          const path = `words.${variant.tag}.${name}`;
          return (
            <Field key={path} id={fieldId(path)} label={label} error={faults.get(path)} {...rest}>
              {(ids) => (
                <>
                  <textarea
                    {...ids}
                    rows={rows}
                    lang={variant.tag}
                    dir={variant.dir}
                    value={own[name] ?? ''}
                    onInput={({ currentTarget }) => setWords(variant.tag, { [name]: currentTarget.value })}
                  />
                  <WordsCheck tag={variant.tag} text={own[name] ?? ''} />
                </>
              )}
            </Field>
          );
        })}
        {updates.map(({ id, day }) => {
          const path = `words.${variant.tag}.updates.${id}`;
          const label = `Update of ${/^\d{4}-\d\d-\d\d$/.test(day) ? dateText('en', day) : 'a day not given yet'}`;
          return (
            <Field key={path} id={fieldId(path)} label={label} error={faults.get(path)}>
              {(ids) => (
                <>
                  <textarea
                    {...ids}
                    rows={3}
                    lang={variant.tag}
                    dir={variant.dir}
                    value={own.updates[id] ?? ''}
                    onInput={({ currentTarget }) => setWords(variant.tag, { updates: { ...own.updates, [id]: currentTarget.value } })}
                  />
                  <WordsCheck tag={variant.tag} text={own.updates[id] ?? ''} />
                </>
              )}
            </Field>
          );
        })}
      </div>
    );
  };
  return (
    <fieldset>
      <legend class="answer-legend">Words</legend>
      <Field id="other-variant" label="Language or format beside the English">
        {(ids) => (
          <select {...ids} value={tag} onChange={({ currentTarget }) => onTag(currentTarget.value)}>
            {others.map((variant) => (
              <option key={variant.tag} value={variant.tag}>
                {variant.name} – {statusOf(draft, variant.tag)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="answer-columns">
        {english && column(english)}
        {other && column(other)}
      </div>
      {words[tag] && (
        <label class="staff-choice">
          <input type="checkbox" checked={reviewed.includes(tag)} onChange={({ currentTarget }) => setReviewed(currentTarget.checked)} />
          <span>
            A reader of {other?.name} has signed off these words.{' '}
            <span class="answer-soft">Without it, families are told that they are a draft.</span>
          </span>
        </label>
      )}
    </fieldset>
  );
}

function statusOf({ entry: { words, reviewed } }: EntryDraft, tag: string): string {
  if (!words[tag]?.title.trim()) return 'missing';
  return reviewed.includes(tag) ? 'signed off' : 'draft';
}

/** Changed words are a draft again: a reader has not seen them. Changed English makes a draft of every translation. */
function withWords(draft: EntryDraft, tag: string, change: Partial<EntryWords>): EntryDraft {
  const { entry, confirmed } = draft;
  const words = { ...entry.words, [tag]: { ...NO_WORDS, ...entry.words[tag], ...change } };
  return {
    ...draft,
    entry: { ...entry, words, reviewed: tag === 'en' ? [] : without(entry.reviewed, tag) },
    confirmed: tag === 'en' ? [] : without(confirmed, tag),
  };
}

const without = (tags: readonly string[], tag: string): string[] => tags.filter((each) => each !== tag);
