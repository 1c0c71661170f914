import { useLocation } from 'preact-iso';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { keptDraft } from './draftKeeping.ts';
import { NEW_DRAFT } from './EntryDraft.ts';
import { EntryEditor } from './EntryEditor.tsx';
import { useNames } from './useNames.ts';

/** An entry that is written for the first time. */
export default function NewEntryPage({ actor }: StaffPageProps) {
  const names = useNames();
  const { route } = useLocation();
  return (
    <>
      <p>
        <a href="/staff/entries">All entries</a>
      </p>
      <Loaded asked={names}>
        {(named) => (
          <EntryEditor
            names={named}
            saved={NEW_DRAFT}
            unsaved={keptDraft('new')}
            quotes={[]}
            today={new Date().toISOString().slice(0, 10)}
            listens={mayDo(actor.roles, 'words.read')}
            onUnsaved={ignore}
            onSaved={(id) => route(`/staff/entries/${id}`)}
          />
        )}
      </Loaded>
    </>
  );
}

function ignore(): void {}
