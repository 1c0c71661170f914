import { useState } from 'preact/hooks';
import { KEYING_PATH } from '../../formats/paper/formLink.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { COUNTDOWN } from '../kiosk/Idle.ts';
import type { DeskPageProps } from './DeskPages.tsx';
import { GroupLink } from './GroupLink.tsx';
import { Heading } from './Heading.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { OpenSession } from './OpenSession.tsx';
import { SendNow } from './SendNow.tsx';
import { ROLES, sessionText } from './sessionWords.ts';
import { useWhole } from './useWhole.tsx';

/** Where a worker begins: opens a session, hands the tablet over, and sees what it holds. */
export function SessionPage(props: DeskPageProps) {
  const { data, desk, state, tablet, go } = props;
  const { open, ledger } = state;
  const [failed, setFailed] = useState(false);
  const { whole, question } = useWhole(props);
  if (open?.day !== isoDay(new Date())) return <OpenSession {...props} />;
  if (question) return question;
  const lost = ledger.total.lost + ledger.groups.lost;
  const surveys = data.surveys.filter(({ id }) => open.surveys.includes(id));
  return (
    <>
      <Heading>{sessionText(open)}</Heading>
      <div class="hub-columns">
        <div class="heard-stack">
          <button
            type="button"
            class="heard-next hub-hand-over"
            onClick={() => void whole(async () => setFailed(!(await desk.handOver(open))))}
          >
            Hand over to families
          </button>
          {failed && (
            <p role="alert" class="heard-error">
              This tablet could not save that it is handed over, so it is not. Look at “Ready to go offline?”, and try again.
            </p>
          )}
          <p class="heard-lead">Families then see languages and surveys, and nothing else. The PIN brings you back here.</p>
          <dl class="hub-facts">
            <div>
              <dt>Surveys on offer</dt>
              <dd>{surveys.map(({ title }) => title).join(', ')}</dd>
            </div>
            <div>
              <dt>Helping</dt>
              <dd>{open.roles.length > 0 ? open.roles.map((role) => ROLES[role]).join(', ') : 'No role chosen'}</dd>
            </div>
            <div>
              <dt>Deletes unfinished answers</dt>
              <dd>
                {COUNTDOWN / 1_000} seconds after it has asked “Are you still there?”, which it does after {open.idleMinutes} minutes
                without a touch
              </dd>
            </div>
          </dl>
          <a class="heard-other" href={`${KEYING_PATH}?lang=en`}>
            Key paper forms of this session
          </a>
          <GroupLink desk={desk} tablet={tablet} />
          <button type="button" class="heard-other" onClick={() => go('end')}>
            End of the session
          </button>
        </div>
        <div class="heard-stack">
          <h2>What this tablet holds</h2>
          <LedgerTable state={state} session={open.name} />
          <SendNow desk={desk} state={state} shutOff={tablet.shutOff !== undefined} />
          {lost > 0 && <Lost count={lost} />}
        </div>
      </div>
    </>
  );
}

function Lost({ count }: { readonly count: number }) {
  return (
    <p class="hub-notice is-bad">
      <strong>
        {count} finished here {count === 1 ? 'is' : 'are'} not on this tablet any more and not known to have been sent.
      </strong>{' '}
      Tell an administrator.
    </p>
  );
}
