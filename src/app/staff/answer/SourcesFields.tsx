import type { Source } from '../../../domain/said-doing/entry.ts';
import { Field } from '../controls/Field.tsx';
import type { Faults } from './EntryDraft.ts';
import { fieldId } from './fieldId.ts';

interface SourcesFieldsProps {
  readonly sources: readonly Source[];
  readonly faults: Faults;
  readonly onChange: (sources: readonly Source[]) => void;
}

/** The documents that say so, each with its date. */
export function SourcesFields({ sources, faults, onChange }: SourcesFieldsProps) {
  const set = (at: number, change: Partial<Source>) =>
    onChange(sources.map((source, each) => (each === at ? { ...source, ...change } : source)));
  return (
    <fieldset id="sources" tabIndex={-1}>
      <legend class="answer-legend">Sources</legend>
      {faults.get('sources') && <p class="staff-error">{faults.get('sources')}</p>}
      {sources.length === 0 && <p>There are none yet.</p>}
      <ol class="answer-rows">
        {sources.map(({ title, date, href = '' }, at) => {
          const path = `sources.${at}`;
          return (
            <li key={at}>
              <div class="answer-three">
                <Field id={fieldId(`${path}.title`)} label={`Document ${at + 1}`} error={faults.get(`${path}.title`)}>
                  {(ids) => <input {...ids} value={title} onInput={({ currentTarget }) => set(at, { title: currentTarget.value })} />}
                </Field>
                <Field id={fieldId(`${path}.date`)} label="Its date" error={faults.get(`${path}.date`)}>
                  {(ids) => (
                    <input
                      {...ids}
                      value={date}
                      placeholder="2026-05"
                      onInput={({ currentTarget }) => set(at, { date: currentTarget.value.trim() })}
                    />
                  )}
                </Field>
                <Field id={fieldId(`${path}.href`)} label="Its address (can be empty)" error={faults.get(`${path}.href`)}>
                  {(ids) => (
                    <input {...ids} type="url" value={href} onInput={({ currentTarget }) => set(at, { href: currentTarget.value })} />
                  )}
                </Field>
              </div>
              <button type="button" class="staff-button is-grave" onClick={() => onChange(sources.filter((_, each) => each !== at))}>
                Remove document {at + 1}
              </button>
            </li>
          );
        })}
      </ol>
      <button type="button" class="staff-button" onClick={() => onChange([...sources, { title: '', date: '' }])}>
        Add a document
      </button>
    </fieldset>
  );
}
