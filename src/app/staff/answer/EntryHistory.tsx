import { useState } from 'preact/hooks';
import { type EntryDetail, type EntryVersion, entryVersionReply } from '../../../contract/staff/entries.ts';
import { entryChanges } from '../../../domain/said-doing/entryChanges.ts';
import type { Decision } from '../../../domain/said-doing/standing.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { ask } from '../api.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';

interface EntryHistoryProps {
  readonly detail: EntryDetail;
  /** Takes an old version up as the words to be saved next; absent for those who do not write. */
  readonly onRestore?: (version: EntryVersion) => void;
}

const DECIDED: Readonly<Record<Decision['kind'], string>> = {
  asked: 'asked the forum to look at it',
  agreed: 'agreed for the forum',
  'change-asked': 'asked for a change',
  published: 'published it',
  unscheduled: 'called off the date',
  withdrawn: 'took it off',
};

/** Every version and every decision, and what a version changed. */
export function EntryHistory({ detail, onRestore }: EntryHistoryProps) {
  const { versions, decisions, newest } = detail;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      <ol class="answer-history" reversed>
        {versions.toReversed().map(({ version, day, author }) => (
          <li key={version}>
            <h3>
              Version {version}, {dateText('en', day)}, {author}
            </h3>
            <ul>
              {decisions
                .filter((decision) => decision.version === version)
                .map(({ kind, madeOn, from, actor, comment }, at) => (
                  <li key={at}>
                    {dateText('en', madeOn)}: {actor} {DECIDED[kind]}
                    {from !== undefined && from > madeOn && ` from ${dateText('en', from)}`}
                    {comment && `: “${comment}”`}
                  </li>
                ))}
            </ul>
            <Version id={newest.entry.id} version={version} newest={newest.version} onRestore={onRestore} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  readonly id: string;
  readonly version: number;
  readonly newest: number;
  readonly onRestore: ((version: EntryVersion) => void) | undefined;
}

function Version({ id, version, newest, onRestore }: VersionProps) {
  const [seen, setSeen] = useState<{ readonly now: EntryVersion; readonly before: EntryVersion | undefined }>();
  const [fault, setFault] = useState('');
  const load = async () => {
    const [now, before] = await Promise.all(
      [version, version - 1].map((each) => (each > 0 ? ask(entryVersionReply, `/entries/${id}/versions/${each}`) : undefined)),
    );
    if (now?.ok && (before === undefined || before.ok)) setSeen({ now: now.value, before: before?.value });
    else setFault((now?.ok ? before : now)?.ok === false ? 'It could not be loaded. Try again.' : '');
  };
  return (
    <details
      class="answer-more"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !seen) void load();
      }}
    >
      <summary>What version {version} changed</summary>
      {fault && <p role="alert">{fault}</p>}
      {seen && <Changes {...seen} />}
      {seen && onRestore && version < newest && (
        <button type="button" class="staff-button" onClick={() => onRestore(seen.now)}>
          Take up version {version} again
        </button>
      )}
    </details>
  );
}

function Changes({ now, before }: { readonly now: EntryVersion; readonly before: EntryVersion | undefined }) {
  if (!before) return <p>It is the first.</p>;
  const changes = entryChanges(before.entry, now.entry);
  const quotes = now.quotes.length - before.quotes.length;
  return (
    <>
      {changes.length === 0 && quotes === 0 && <p>Nothing in the fields.</p>}
      {quotes !== 0 && (
        <p>
          Quotations: {before.quotes.length} before, {now.quotes.length} now.
        </p>
      )}
      {changes.length > 0 && (
        <ScrollFrame label={`Changes of version ${now.version}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Before</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, before: old, after }) => (
                <tr key={field}>
                  <th scope="row">{field.replace(/^words\./, '').replaceAll('.', ' · ')}</th>
                  <td dir="auto">{old ?? '–'}</td>
                  <td dir="auto">{after ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </>
  );
}
