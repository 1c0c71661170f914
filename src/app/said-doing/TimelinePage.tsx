import { useState } from 'preact/hooks';
import type { PublishedAction } from '../../contract/loop.ts';
import { datePassed } from '../../domain/said-doing/datePassed.ts';
import { PRIORITIES, type Priority } from '../../domain/said-doing/entry.ts';
import { PROMISE_STATES } from '../../domain/said-doing/promise.ts';
import { timelineByYear } from '../../domain/said-doing/timelineByYear.ts';
import { dateText } from '../../i18n/dateText.ts';
import { partialDateText } from '../../i18n/partialDateText.ts';
import { variantOf } from '../../i18n/variants.ts';
import { isoDay } from '../../sync/isoDay.ts';
import type { Published } from '../published.ts';
import { Choose } from './Choose.tsx';
import { type EntryReading, inVariant } from './entryReading.ts';
import { NotHere } from './NotHere.tsx';
import { Passed } from './Passed.tsx';
import { ShareTools } from './ShareTools.tsx';
import { Sources } from './Sources.tsx';
import { Stand } from './Stand.tsx';
import { StandSymbol } from './StandSymbol.tsx';

/** "Timeline for change": what the plan promised, by month, and where each promise stands. */
export function TimelinePage({ reading, published }: { readonly reading: EntryReading; readonly published: Published | undefined }) {
  const { t, tag, digits, readings } = reading;
  const [priority, setPriority] = useState<Priority>();
  const actions = published?.loop?.timeline;
  const fitting = actions?.filter((action) => priority === undefined || action.priority === priority) ?? [];
  const all = actions?.length ?? 0;
  // Said once, not of each of fifty.
  const other = actions?.find(({ lang }) => lang !== tag)?.lang;
  return (
    <>
      <h1>{t('timeline.title')}</h1>
      <p>{t('timeline.lead')}</p>
      {actions === undefined ? (
        <NotHere t={t} says={published?.asked === 'failed' ? 'said.noneHere' : 'said.looking'} />
      ) : all === 0 ? (
        <NotHere t={t} says="said.nothingYet" />
      ) : (
        <>
          {published?.asked === 'failed' && <p class="heard-lead">{t('said.asBefore')}</p>}
          {other && <p class="heard-lead">{t('said.otherLanguage', { language: variantOf(readings, other)?.name ?? other })}</p>}
          {actions.some(({ draft }) => draft) && <p class="heard-lead">{t('said.draft')}</p>}
          <Choose t={t} of="priorities" label="said.priority" codes={PRIORITIES} chosen={priority} choose={setPriority} />
          <p role="status" class="heard-lead">
            {fitting.length < all ? t('timeline.shown', { count: fitting.length, total: all }) : t('timeline.count', { count: all })}
          </p>
          {timelineByYear(fitting).map(({ year, months }) => (
            <section class="heard-year" key={year} aria-labelledby={`year-${year}`}>
              <h2 id={`year-${year}`}>{partialDateText(tag, year, digits)}</h2>
              {months.map(({ month, actions: due }) => (
                <Month key={month} reading={reading} month={month} actions={due} open={priority !== undefined} />
              ))}
            </section>
          ))}
          <ShareTools t={t} title={t('timeline.title')} path="/timeline" />
        </>
      )}
    </>
  );
}

interface MonthProps {
  readonly reading: EntryReading;
  /** ISO `YYYY-MM`. */
  readonly month: string;
  readonly actions: readonly PublishedAction[];
  readonly open: boolean;
}

/** The promises for one month: how many stand where, and behind a fold each of them. */
function Month({ reading, month, actions, open }: MonthProps) {
  const { t, tag, digits } = reading;
  const states = PROMISE_STATES.map((state) => ({ state, n: actions.filter((action) => action.state === state).length }));
  const passed = actions.filter(isPassed).length;
  const name = partialDateText(tag, month, digits);
  return (
    <div class="heard-month">
      <h3>{name}</h3>
      <ul class="heard-states">
        {states
          .filter(({ n }) => n > 0)
          .map(({ state, n }) => (
            <li key={state}>
              <StandSymbol of={state} />
              {t('timeline.inState', { state: t(`promiseState.${state}`), n })}
            </li>
          ))}
        {passed > 0 && (
          <li>
            <StandSymbol of="passed" />
            {t('timeline.inState', { state: t('timeline.passed'), n: passed })}
          </li>
        )}
      </ul>
      <details open={open}>
        <summary>
          <span>{t('timeline.count', { count: actions.length })}</span> <span class="heard-hidden">{name}</span>
        </summary>
        <ul class="heard-entries">
          {actions.map((action) => (
            <Promised key={action.id} reading={reading} action={action} />
          ))}
        </ul>
      </details>
    </div>
  );
}

const isPassed = (action: PublishedAction): boolean => datePassed(action, isoDay(new Date()));

function Promised({ reading, action }: { readonly reading: EntryReading; readonly action: PublishedAction }) {
  const { t, tag, digits, pictures } = reading;
  const { priority, state, stateDay, promise, note, lang } = action;
  const its = inVariant(reading, lang);
  return (
    <li class="heard-entry">
      <p class="heard-lead">{t(`priorities.${priority}`)}</p>
      <p {...its}>
        <strong>{promise}</strong>
      </p>
      <Stand t={t} of={{ promise: state }} pictures={pictures} />
      {isPassed(action) && <Passed t={t} pictures={pictures} />}
      {note && <p {...its}>{note}</p>}
      {!note && state === 'not-known' && <p>{t('timeline.nobody')}</p>}
      {stateDay && <p class="heard-lead">{t('timeline.asOf', { day: dateText(tag, stateDay, digits) })}</p>}
      <Sources t={t} tag={tag} digits={digits} sources={action.sources} />
    </li>
  );
}
