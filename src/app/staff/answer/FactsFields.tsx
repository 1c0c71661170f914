import { AGES, NEEDS, PRIORITIES, STATUSES } from '../../../domain/said-doing/entry.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { Field } from '../controls/Field.tsx';
import { Choices } from './Choices.tsx';
import type { EntryDraft, Faults } from './EntryDraft.ts';

interface FactsFieldsProps {
  readonly draft: EntryDraft;
  readonly t: Translate;
  readonly faults: Faults;
  readonly onChange: (change: (draft: EntryDraft) => EntryDraft) => void;
}

/** What an entry is about, how far it is, by whom and by when. */
export function FactsFields({ draft, t, faults, onChange }: FactsFieldsProps) {
  const { entry, basedOn } = draft;
  const set = (change: Partial<EntryDraft['entry']>) => onChange((before) => ({ ...before, entry: { ...before.entry, ...change } }));
  return (
    <fieldset>
      <legend class="answer-legend">About the entry</legend>
      {basedOn === 0 && (
        <Field
          id="id"
          label="Name in the address"
          hint="Small letters, digits and hyphens, such as waiting-for-therapy. It never changes."
          error={faults.get('id')}
        >
          {(ids) => (
            <input {...ids} value={entry.id} spellcheck={false} onInput={({ currentTarget }) => set({ id: currentTarget.value.trim() })} />
          )}
        </Field>
      )}
      <div class="answer-pair">
        <Field id="status" label="How far we are" error={faults.get('status')}>
          {(ids) => (
            <select
              {...ids}
              value={entry.status}
              onChange={({ currentTarget }) => set({ status: currentTarget.value as (typeof STATUSES)[number] })}
            >
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {t(`entryStatus.${status}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="priority" label="Priority or area for improvement" error={faults.get('priority')}>
          {(ids) => (
            <select
              {...ids}
              value={entry.priority}
              onChange={({ currentTarget }) => set({ priority: currentTarget.value as (typeof PRIORITIES)[number] })}
            >
              {PRIORITIES.map((priority) => (
                <option key={priority} value={priority}>
                  {priority} – {t(`priorities.${priority}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="owner" label="Who does it" hint="A body or a post, in its own name." error={faults.get('owner')}>
          {(ids) => <input {...ids} value={entry.owner} onInput={({ currentTarget }) => set({ owner: currentTarget.value })} />}
        </Field>
        <Field id="due" label="By when" hint="2027-03 or 2027-03-31. Leave empty where no date is known." error={faults.get('due')}>
          {(ids) => <input {...ids} value={entry.due} onInput={({ currentTarget }) => set({ due: currentTarget.value })} />}
        </Field>
      </div>
      <Choices
        path="themes"
        legend="Themes"
        hint="The one you choose first is where it stands in the public report."
        error={faults.get('themes')}
        options={THEMES}
        chosen={entry.themes}
        name={(theme) => t(`themes.${theme}`)}
        onChange={(themes) => set({ themes })}
      />
      <Choices
        path="ages"
        legend="Ages"
        hint="None: every age."
        options={AGES}
        chosen={entry.ages}
        name={(age) => t(`ages.${age}`)}
        onChange={(ages) => set({ ages })}
      />
      <Choices
        path="needs"
        legend="Areas of need"
        hint="None: every area."
        options={NEEDS}
        chosen={entry.needs}
        name={(need) => t(`needs.${need}`)}
        onChange={(needs) => set({ needs })}
      />
    </fieldset>
  );
}
