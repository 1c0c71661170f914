import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { EntryDetail } from '../../../contract/staff/entries.ts';
import { type Actor, mayDo } from '../../../domain/staff/permissions.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { PublishForm } from './PublishForm.tsx';
import { SignOffForm } from './SignOffForm.tsx';
import { STATE_NAMES } from './stateName.ts';

export interface Deciding {
  readonly detail: EntryDetail;
  /** Sends a decision about the newest version, then shows what it led to. */
  readonly decide: (act: string, body?: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Something is on its way, or must be saved first. */
  readonly busy: boolean;
}

interface StandingPanelProps {
  readonly actor: Actor;
  readonly detail: EntryDetail;
  /** What was written and not saved yet is not what a decision would be about. */
  readonly unsaved: boolean;
  readonly again: () => void;
}

/** Where the entry stands, and what can be decided about it. */
export function StandingPanel({ actor, detail, unsaved, again }: StandingPanelProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const { newest, standing, decisions } = detail;
  const { state, shown, coming, agreed } = standing;
  const version = newest.version;
  const decide = async (act: string, body: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    setBusy(true);
    const reply = await ask(z.unknown(), `/entries/${newest.entry.id}/${act}`, { method: 'POST', body: { version, ...body } });
    setBusy(false);
    setFault(reply.ok ? '' : reply.message);
    if (reply.ok) again();
  };
  const deciding = { detail, decide, busy: busy || unsaved };
  const wish = decisions.findLast(({ kind, version: of }) => of === version && kind === 'change-asked');
  const publishes = mayDo(actor.roles, 'entries.publish');
  return (
    <section class="answer-panel" aria-labelledby="standing-title">
      <h2 id="standing-title">
        Version {version} <span class="staff-tag">{STATE_NAMES[state]}</span>
      </h2>
      <p>
        {shown ? `Families see version ${shown.version} since ${dateText('en', shown.since)}.` : 'Families do not see this entry.'}
        {coming && ` They see version ${coming.version} from ${dateText('en', coming.from)}.`}
        {agreed && ' The forum agrees with this version.'}
      </p>
      {wish && !agreed && (
        <p class="staff-notice">
          {wish.actor} asked for a change: {wish.comment}
        </p>
      )}
      {fault && (
        <p role="alert" class="staff-notice is-bad">
          {fault}
        </p>
      )}
      {unsaved && <p class="staff-hint">Save first, then decide.</p>}
      <div class="staff-buttons">
        {mayDo(actor.roles, 'entries.edit') && (state === 'draft' || state === 'withdrawn') && (
          <button type="button" class="staff-button" disabled={deciding.busy} onClick={() => void decide('ask')}>
            Ask the forum to look at it
          </button>
        )}
        {publishes && coming && (
          <button type="button" class="staff-button" disabled={deciding.busy} onClick={() => void decide('unschedule')}>
            Call off the date
          </button>
        )}
      </div>
      {mayDo(actor.roles, 'entries.sign-off') && !agreed && <SignOffForm {...deciding} />}
      {publishes && state !== 'published' && <PublishForm {...deciding} />}
      {publishes && (shown || coming) && <TakeOff {...deciding} />}
    </section>
  );
}

function TakeOff({ decide, busy }: Deciding) {
  const [reason, setReason] = useState('');
  return (
    <details class="answer-more">
      <summary>Take it off</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void decide('withdraw', { reason });
        }}
      >
        <Field id="withdraw-reason" label="Why" hint="It stays in the history of this entry.">
          {(ids) => <textarea {...ids} required value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />}
        </Field>
        <button type="submit" class="staff-button is-grave" disabled={busy || reason.trim() === ''}>
          Take it off families’ pages
        </button>
      </form>
    </details>
  );
}
