import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import * as z from 'zod/mini';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { ask } from '../api.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { keptDraft } from './draftKeeping.ts';
import { NEW_DRAFT, NO_WORDS } from './EntryDraft.ts';
import { EntryEditor } from './EntryEditor.tsx';
import { ProposalNotice } from './ProposalNotice.tsx';
import { type Names, useNames } from './useNames.ts';

/** An entry that is written for the first time; with `?proposal=`, from what a Changemaker proposed. */
export default function NewEntryPage({ actor }: StaffPageProps) {
  const names = useNames();
  const { route, query } = useLocation();
  const { proposal } = query;
  const [fault, setFault] = useState<string>();
  const taken = async (id: string): Promise<void> => {
    const settled =
      proposal === undefined
        ? undefined
        : await ask(z.unknown(), `/proposals/${encodeURIComponent(proposal)}/settle`, {
            method: 'POST',
            body: { outcome: 'taken-up', entry: id },
          });
    // The entry is there: what is left can be done from the list.
    if (settled && !settled.ok) setFault(id);
    else route(`/staff/entries/${id}`);
  };
  const editor = (named: Names, said: string) => (
    <EntryEditor
      names={named}
      saved={said === '' ? NEW_DRAFT : { ...NEW_DRAFT, entry: { ...NEW_DRAFT.entry, words: { en: { ...NO_WORDS, said } } } }}
      unsaved={keptDraft('new')}
      begun={said !== ''}
      quotes={[]}
      today={new Date().toISOString().slice(0, 10)}
      listens={mayDo(actor.roles, 'words.read')}
      onUnsaved={ignore}
      onSaved={(id) => void taken(id)}
    />
  );
  return (
    <>
      <p>
        <a href="/staff/entries">All entries</a>
      </p>
      {fault !== undefined && (
        <p role="alert" class="staff-notice is-bad">
          The entry is saved, but the proposal was not marked as taken up. Go to <a href="/staff/entries">all entries</a> and put it into “
          {fault}”, if it is still there.
        </p>
      )}
      <Loaded asked={names}>
        {(named) =>
          proposal === undefined ? editor(named, '') : <ProposalNotice id={proposal}>{(said) => editor(named, said)}</ProposalNotice>
        }
      </Loaded>
    </>
  );
}

function ignore(): void {}
