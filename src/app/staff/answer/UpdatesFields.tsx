import { Field } from '../controls/Field.tsx';
import type { EntryDraft, Faults } from './EntryDraft.ts';
import { fieldId } from './fieldId.ts';

type Update = EntryDraft['entry']['updates'][number];

interface UpdatesFieldsProps {
  readonly updates: readonly Update[];
  readonly today: string;
  readonly faults: Faults;
  readonly onChange: (updates: readonly Update[]) => void;
}

/** Dated news. Their order is that of their days; two of one day can change places. Their words stand with the other words. */
export function UpdatesFields({ updates, today, faults, onChange }: UpdatesFieldsProps) {
  const put = (changed: readonly Update[]) =>
    onChange(changed.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)));
  const swap = (at: number, other: number) =>
    onChange(updates.map((update, each) => updates[each === at ? other : each === other ? at : each] ?? update));
  const beside = (at: number, other: number) => updates[other] !== undefined && updates[other].day === updates[at]?.day;
  return (
    <fieldset id="updates" tabIndex={-1}>
      <legend class="answer-legend">Updates</legend>
      {faults.get('updates') && <p class="staff-error">{faults.get('updates')}</p>}
      {updates.length === 0 && <p>There are none yet.</p>}
      <ol class="answer-rows">
        {updates.map(({ id, day }, at) => (
          <li key={id}>
            <Field id={fieldId(`updates.${at}.day`)} label={`Day of update ${at + 1}`} error={faults.get(`updates.${at}.day`)}>
              {(ids) => (
                <input
                  {...ids}
                  type="date"
                  max={today}
                  value={day}
                  onChange={({ currentTarget }) => put(updates.map((each) => (each.id === id ? { id, day: currentTarget.value } : each)))}
                />
              )}
            </Field>
            <div class="staff-buttons">
              {beside(at, at - 1) && (
                <button type="button" class="staff-button" onClick={() => swap(at, at - 1)}>
                  Move update {at + 1} up
                </button>
              )}
              {beside(at, at + 1) && (
                <button type="button" class="staff-button" onClick={() => swap(at, at + 1)}>
                  Move update {at + 1} down
                </button>
              )}
              <button type="button" class="staff-button is-grave" onClick={() => onChange(updates.filter((each) => each.id !== id))}>
                Remove update {at + 1}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="staff-button"
        id={fieldId('updates.add')}
        onClick={() => put([...updates, { id: `u-${crypto.randomUUID().slice(0, 8)}`, day: today }])}
      >
        Add an update
      </button>
    </fieldset>
  );
}
