import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { proposalsSchema, type SettleProposal, type WaitingProposal } from '../../../contract/staff/changemakers.ts';
import type { EntryRow } from '../../../contract/staff/entries.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';

/** What Changemakers propose, until the editor has made something of it. Where nothing waits, nothing is shown. */
export function ProposalsPanel({ entries }: { readonly entries: readonly EntryRow[] }) {
  const { reply, again } = useAsked(proposalsSchema, '/proposals');
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const proposals = reply?.ok ? reply.value.proposals : [];
  const settle = async (id: string, body: SettleProposal): Promise<void> => {
    const settled = await ask(z.unknown(), `/proposals/${id}/settle`, { method: 'POST', body });
    const done = body.outcome === 'taken-up' ? 'It is part of that entry now.' : 'It is turned down. The one who proposed it reads why.';
    setSaid(settled.ok ? { bad: false, text: done } : { bad: true, text: settled.message });
    again();
  };
  return (
    <>
      <div role="status">{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
      {reply && !reply.ok && (
        <p role="alert" class="staff-notice is-bad">
          What the Changemakers propose could not be loaded. {reply.message}
        </p>
      )}
      {proposals.length > 0 && (
        <section aria-labelledby="proposals-title">
          <h2 id="proposals-title">The Changemakers propose</h2>
          <p>Nobody sees these but you and the one who wrote each. Take it up, in your own words, or say why not.</p>
          <ul class="staff-list">
            {proposals.map((proposal) => (
              <li key={proposal.id} class="staff-panel">
                <Proposal proposal={proposal} entries={entries} settle={(body) => void settle(proposal.id, body)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ProposalProps {
  readonly proposal: WaitingProposal;
  readonly entries: readonly EntryRow[];
  readonly settle: (body: SettleProposal) => void;
}

function Proposal({ proposal: { id, day, text, about }, entries, settle }: ProposalProps) {
  const [reason, setReason] = useState('');
  const [entry, setEntry] = useState('');
  return (
    <>
      <h3>Proposed on {dayText(day)}</h3>
      <blockquote class="listen-words" dir="auto">
        {text ?? 'This cannot be opened: the key for it is not here.'}
      </blockquote>
      {about.length > 0 && <p>About: {about.join(' · ')}</p>}
      <p>
        <a class="staff-button answer-link" href={`/staff/entries/new?proposal=${id}`}>
          Write a new entry from it
        </a>
      </p>
      {entries.length > 0 && (
        <details class="answer-more">
          <summary>It belongs to an entry that there is</summary>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              settle({ outcome: 'taken-up', entry });
            }}
          >
            <Field id={`entry-${id}`} label="Which entry">
              {(ids) => (
                <select {...ids} value={entry} onChange={({ currentTarget }) => setEntry(currentTarget.value)}>
                  <option value="">Choose one</option>
                  {entries.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.title}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <button type="submit" class="staff-button" disabled={entry === ''}>
              It is part of this entry
            </button>
          </form>
        </details>
      )}
      <details class="answer-more">
        <summary>Turn it down</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            settle({ outcome: 'turned-down', reason });
          }}
        >
          <Field id={`reason-${id}`} label="Why" hint="A young person reads this. Short and kind, in plain words.">
            {(ids) => <textarea {...ids} maxLength={1000} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />}
          </Field>
          <button type="submit" class="staff-button is-grave" disabled={reason.trim() === ''}>
            Turn it down and tell them why
          </button>
        </form>
      </details>
    </>
  );
}
