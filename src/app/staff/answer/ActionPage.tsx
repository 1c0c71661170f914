import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { actionHistoryReply, plannedActionSchema, type SentAction } from '../../../contract/staff/timeline.ts';
import { PROMISE_STATES } from '../../../domain/said-doing/promise.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { partialDateText } from '../../../i18n/partialDateText.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { ActionWordsFields } from './ActionWordsFields.tsx';
import { keepAction, keptAction } from './draftKeeping.ts';
import type { Faults } from './EntryDraft.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { SourcesFields } from './SourcesFields.tsx';
import { type Names, namesIn, useNames } from './useNames.ts';

type Version = z.infer<typeof actionHistoryReply>['versions'][number];

/** One action of the plan: where it stands, who says so, and how that changed. */
export default function ActionPage({ actor, params }: StaffPageProps) {
  const asked = useAsked(actionHistoryReply, `/timeline/${encodeURIComponent(params['id'] ?? '')}`);
  const names = useNames();
  return (
    <>
      <p>
        <a href="/staff/timeline">The whole timeline</a>
      </p>
      <Loaded asked={names}>
        {(named) => (
          <Loaded asked={asked}>
            {({ versions }) => {
              const newest = versions.at(-1);
              if (!newest) return <p>There is no such action.</p>;
              const { action } = newest;
              return (
                <>
                  <p class="answer-name">
                    {action.id}: {action.words['en']?.promise}
                  </p>
                  <p>
                    {action.priority} – {namesIn(named)(`priorities.${action.priority}`)}. Promised for {partialDateText('en', action.due)}.
                  </p>
                  {mayDo(actor.roles, 'entries.publish') && (
                    <ActionForm key={newest.version} newest={newest} names={named} again={asked.again} />
                  )}
                  <ActionHistory versions={versions} names={named} />
                </>
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface ActionFormProps {
  readonly newest: Version;
  readonly names: Names;
  readonly again: () => void;
}

function ActionForm({ newest, names, again }: ActionFormProps) {
  const { id } = newest.action;
  const [found] = useState(() => keptAction(id, newest.version));
  const [action, setAction] = useState<SentAction>(found ?? newest.action);
  const [dirty, setDirty] = useState(found !== undefined);
  const [faults, setFaults] = useState<Faults>(new Map());
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const t = namesIn(names);
  const set = (change: Partial<SentAction>) => {
    const after = { ...action, ...change };
    keepAction(id, newest.version, after);
    setAction(after);
    setDirty(true);
  };
  const throwAway = () => {
    keepAction(id, newest.version, undefined);
    setAction(newest.action);
    setDirty(false);
  };
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
  const save = async () => {
    const { stateDay, ...rest } = action;
    const words = Object.entries(action.words)
      .filter(([tag, { promise, note }]) => tag === 'en' || promise.trim() || note?.trim())
      .map(([tag, { promise, note }]) => [tag, { promise, ...(note?.trim() && { note }) }]);
    const sources = action.sources.map(({ href, ...source }) => ({ ...source, ...(href?.trim() && { href }) }));
    const parsed = plannedActionSchema.safeParse({ ...rest, sources, words: Object.fromEntries(words), ...(stateDay && { stateDay }) });
    setRefusal('');
    setFaults(new Map(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])));
    if (!parsed.success) return;
    setBusy(true);
    const body = { basedOn: newest.version, action: parsed.data };
    const reply = await ask(z.unknown(), `/timeline/${action.id}`, { method: 'POST', body });
    setBusy(false);
    if (!reply.ok) return setRefusal(reply.message);
    keepAction(id, newest.version, undefined);
    setDirty(false);
    again();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {found && dirty && (
        <p class="staff-notice" role="status">
          What you wrote in this tab before and had not saved is here again.{' '}
          <button type="button" class="staff-button" onClick={throwAway}>
            Throw it away
          </button>
        </p>
      )}
      <FaultSummary faults={faults} />
      <div class="answer-pair">
        <Field id="state" label="Where it stands" error={faults.get('state')}>
          {(ids) => (
            <select
              {...ids}
              value={action.state}
              onChange={({ currentTarget }) => set({ state: currentTarget.value as SentAction['state'] })}
            >
              {PROMISE_STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`promiseState.${state}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="stateDay" label="Said on" hint="The day of the document that says so." error={faults.get('stateDay')}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={action.stateDay ?? ''}
              onChange={({ currentTarget }) => set({ stateDay: currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <ActionWordsFields action={action} variants={names.variants} faults={faults} onChange={set} />
      <SourcesFields
        sources={action.sources}
        faults={faults}
        onChange={(sources) => set({ sources: sources.map((source) => ({ ...source })) })}
      />
      {refusal && (
        <p role="alert" class="staff-notice is-bad">
          {refusal}
        </p>
      )}
      <p class="staff-hint">Families see it as soon as it is saved.</p>
      <button type="submit" class="staff-button is-main" disabled={busy}>
        Save and show to families
      </button>
    </form>
  );
}

function ActionHistory({ versions, names }: { readonly versions: readonly Version[]; readonly names: Names }) {
  const t = namesIn(names);
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      <ol class="answer-history" reversed>
        {versions.toReversed().map(({ version, day, author, action }) => (
          <li key={version}>
            {dateText('en', day)}, {author}: {t(`promiseState.${action.state}`)}
            {action.stateDay && ` (said on ${dateText('en', action.stateDay)})`}
            {action.words['en']?.note && `. ${action.words['en'].note}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
