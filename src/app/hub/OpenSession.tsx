import { useRef, useState } from 'preact/hooks';
import { PLACE_KINDS, type PlaceKind } from '../../domain/response/place.ts';
import { HELPER_ROLES, type HelperRole } from '../../domain/session/helperRole.ts';
import { sessionName } from '../../domain/session/hubSession.ts';
import { nextLetter } from '../../domain/session/nextLetter.ts';
import { DEFAULT_VARIANT } from '../../i18n/variants.ts';
import type { TabletSession } from '../../store/tabletSettings.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { COUNTDOWN } from '../kiosk/Idle.ts';
import { KINDS } from '../staff/campaigns/kinds.ts';
import type { DeskPageProps } from './DeskPages.tsx';
import { GroupLink } from './GroupLink.tsx';
import { Heading } from './Heading.tsx';
import type { HubSurvey } from './hubData.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { SendNow } from './SendNow.tsx';
import { dayText, letterText, ROLES } from './sessionWords.ts';
import { useWhole } from './useWhole.tsx';

/** Minutes without a touch. Slow readers, and whoever waits for an interpreter, need the longer ones. */
const IDLE_MINUTES = [2, 3, 5, 10, 15] as const;
const USUAL_IDLE = 5;
/** What most hubs offer. */
const USUAL_SURVEYS = ['parent-experience', 'young-people', 'quick', 'say'];

/** Opens a session, or goes on with one that this tablet had today. All is as it was the last time, to be changed where it is not. */
export function OpenSession(props: DeskPageProps) {
  const { data, desk, state, tablet } = props;
  const today = isoDay(new Date());
  const { place } = tablet;
  const tags = tablet.tags ?? [DEFAULT_VARIANT];
  const last = [...state.sessions].sort((one, other) => one.name.localeCompare(other.name)).at(-1);
  const ofToday = state.sessions
    .filter((session) => session.day === today && session.place === place.code)
    .sort((one, other) => one.name.localeCompare(other.name));
  const names = state.sessions.map(({ name }) => name);
  const letter = nextLetter(names, place.code, today);
  const [kind, setKind] = useState<PlaceKind>(last?.place === place.code ? last.kind : place.kind);
  const [roles, setRoles] = useState<readonly HelperRole[]>(last?.roles ?? []);
  const [surveys, setSurveys] = useState<readonly string[]>(last?.surveys ?? USUAL_SURVEYS);
  const [idle, setIdle] = useState<number>(last?.idleMinutes ?? USUAL_IDLE);
  const [tag, setTag] = useState(last && tags.includes(last.tag) ? last.tag : (tags[0] ?? DEFAULT_VARIANT));
  const [error, setError] = useState<'surveys' | 'not-kept'>();
  const { whole, question } = useWhole(props);
  const offered = useRef<HTMLFieldSetElement>(null);

  function open(session: TabletSession): void {
    void whole(async () => setError((await desk.openSession(session)) ? undefined : 'not-kept'));
  }

  function openNew(): void {
    if (!letter) return;
    if (surveys.length === 0) {
      setError('surveys');
      offered.current?.querySelector('input')?.focus();
      return;
    }
    const name = sessionName(place.code, today, letter);
    // In the order of the lists, whatever was ticked first.
    open({
      name,
      place: place.code,
      kind,
      day: today,
      roles: HELPER_ROLES.filter((role) => roles.includes(role)),
      surveys: data.surveys.map(({ id }) => id).filter((id) => surveys.includes(id)),
      tag,
      idleMinutes: idle,
    });
  }

  const choice = ({ id, title, lead, minutes }: HubSurvey) => (
    <label class="heard-option" key={id}>
      <input type="checkbox" checked={surveys.includes(id)} onChange={() => setSurveys(toggled(surveys, id))} />
      <span>
        {title}
        <span class="hub-about">
          {lead} About {minutes} minute{minutes === 1 ? '' : 's'}.
        </span>
      </span>
    </label>
  );

  if (question) return question;
  return (
    <>
      <Heading>Open a session</Heading>
      <p>
        {place.label}, {dayText(today)}
      </p>
      {state.open && <p class="heard-note">The session of {dayText(state.open.day)} is over: a new day is a new session.</p>}
      {error === 'not-kept' && (
        <p class="heard-errors" role="alert">
          The session could not be kept on this tablet. Try again; if it does not help, start the tablet again.
        </p>
      )}
      {ofToday.length > 0 && (
        <section class="heard-note" aria-labelledby="of-today">
          <h2 id="of-today">Opened on this tablet today</h2>
          <div class="hub-buttons">
            {ofToday.map((session) => (
              <button type="button" class="heard-other" key={session.name} onClick={() => open(session)}>
                Go on with session {letterText(session.name)}
              </button>
            ))}
          </div>
        </section>
      )}
      <div class="hub-columns">
        <form
          class="heard-stack"
          method="dialog"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            openNew();
          }}
        >
          <div>
            <label for="kind">
              <strong>What kind of place is it today?</strong>
            </label>
            <select class="heard-text" id="kind" value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as PlaceKind)}>
              {PLACE_KINDS.map((each) => (
                <option key={each} value={each}>
                  {KINDS[each]}
                </option>
              ))}
            </select>
          </div>
          <fieldset>
            <legend class="heard-legend">
              <strong>Who is helping?</strong>
            </legend>
            <p class="heard-hint">Roles only. Nobody’s name is kept.</p>
            <div class="hub-choices">
              {HELPER_ROLES.map((role) => (
                <label class="heard-option" key={role}>
                  <input type="checkbox" checked={roles.includes(role)} onChange={() => setRoles(toggled(roles, role))} />
                  <span>{ROLES[role]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset
            ref={offered}
            class={error === 'surveys' ? 'heard-wrong' : undefined}
            aria-describedby={error === 'surveys' ? 'no-surveys' : undefined}
          >
            <legend class="heard-legend">
              <strong>Which surveys may families choose from?</strong>
            </legend>
            {error === 'surveys' && (
              <p class="heard-error" id="no-surveys">
                <span class="heard-hidden">Error: </span>Tick one at least.
              </p>
            )}
            <div class="heard-stack">
              {data.surveys.filter(isUsual).map(choice)}
              <details open={last?.surveys.some((id) => !USUAL_SURVEYS.includes(id))}>
                <summary>More surveys</summary>
                <div class="heard-stack">{data.surveys.filter((survey) => !isUsual(survey)).map(choice)}</div>
              </details>
            </div>
          </fieldset>
          <div class="hub-columns">
            <div>
              <label for="idle">
                <strong>Ask “Are you still there?” after</strong>
              </label>
              <select
                class="heard-text"
                id="idle"
                aria-describedby="idle-hint"
                value={String(idle)}
                onChange={({ currentTarget }) => setIdle(Number(currentTarget.value))}
              >
                {IDLE_MINUTES.map((minutes) => (
                  <option key={minutes} value={String(minutes)}>
                    {minutes} minutes without a touch
                  </option>
                ))}
              </select>
              <p class="heard-hint" id="idle-hint">
                If nobody answers within {COUNTDOWN / 1_000} seconds, unfinished answers are deleted.
              </p>
            </div>
            <div>
              <label for="tag">
                <strong>The start screen is in</strong>
              </label>
              <select class="heard-text" id="tag" value={tag} onChange={({ currentTarget }) => setTag(currentTarget.value)}>
                {data.variants
                  .filter((variant) => tags.includes(variant.tag))
                  .map((variant) => (
                    <option key={variant.tag} value={variant.tag} lang={variant.language} dir={variant.dir}>
                      {variant.name}
                    </option>
                  ))}
              </select>
            </div>
          </div>
          {letter ? (
            <button type="submit" class="heard-next">
              Open session {letter.toUpperCase()}
            </button>
          ) : (
            <p>There have been 26 sessions here today. Go on with one of them.</p>
          )}
        </form>
        <div class="heard-stack">
          <h2>What this tablet holds</h2>
          <LedgerTable state={state} />
          <SendNow desk={desk} state={state} shutOff={tablet.shutOff !== undefined} />
          <h2>Young people in a group</h2>
          <GroupLink desk={desk} tablet={tablet} />
        </div>
      </div>
    </>
  );
}

const isUsual = ({ id }: HubSurvey): boolean => USUAL_SURVEYS.includes(id);

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}
