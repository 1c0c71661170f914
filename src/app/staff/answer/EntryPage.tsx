import { useCallback, useState } from 'preact/hooks';
import { type EntryDetail, type EntryVersion, entryReply } from '../../../contract/staff/entries.ts';
import { type Actor, mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { keptDraft } from './draftKeeping.ts';
import { draftOf } from './EntryDraft.ts';
import { EntryEditor } from './EntryEditor.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { EntryReading } from './EntryReading.tsx';
import { MessagesPanel } from './MessagesPanel.tsx';
import { StandingPanel } from './StandingPanel.tsx';
import { type Names, useNames } from './useNames.ts';

/** One entry: where it stands, its words, and how it came to be. */
export default function EntryPage({ actor, params }: StaffPageProps) {
  const id = params['id'] ?? '';
  const asked = useAsked(entryReply, `/entries/${encodeURIComponent(id)}`);
  const names = useNames();
  return (
    <>
      <p>
        <a href="/staff/entries">All entries</a>
      </p>
      <Loaded asked={names}>
        {(named) => <Loaded asked={asked}>{(detail) => <Entry actor={actor} detail={detail} names={named} again={asked.again} />}</Loaded>}
      </Loaded>
    </>
  );
}

interface EntryProps {
  readonly actor: Actor;
  readonly detail: EntryDetail;
  readonly names: Names;
  readonly again: () => void;
}

function Entry({ actor, detail, names, again }: EntryProps) {
  const { newest, today } = detail;
  const { entry, quotes, version } = newest;
  const [unsaved, setUnsaved] = useState(false);
  const [restored, setRestored] = useState<EntryVersion>();
  const restore = useCallback((old: EntryVersion) => {
    setRestored(old);
    scrollTo({ top: 0 });
  }, []);
  const edits = mayDo(actor.roles, 'entries.edit');
  return (
    <>
      <p class="answer-name">{entry.words['en']?.title}</p>
      <StandingPanel actor={actor} detail={detail} unsaved={unsaved} again={again} />
      {edits ? (
        <EntryEditor
          // A new version begins with a clean desk.
          key={`${entry.id} ${version}`}
          names={names}
          saved={draftOf(entry, quotes, version)}
          unsaved={keptDraft(entry.id)}
          quotes={quotes}
          today={today}
          listens={mayDo(actor.roles, 'words.read')}
          restored={restored?.version === version ? undefined : restored}
          onUnsaved={setUnsaved}
          onSaved={() => {
            setRestored(undefined);
            again();
          }}
        />
      ) : (
        <EntryReading entry={entry} quotes={quotes} names={names} today={today} />
      )}
      {edits && <MessagesPanel entry={entry.id} />}
      <EntryHistory detail={detail} {...(edits && { onRestore: restore })} />
    </>
  );
}
