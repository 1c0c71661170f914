import { SUPPORT } from '../../content/support.ts';
import type { Impact, SeenSeries } from '../../contract/impact.ts';
import { periodOf } from '../../domain/indicator/periodOf.ts';
import { supportFor } from '../../domain/said-doing/supportFor.ts';
import { seriesName } from '../../formats/figures/seriesName.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { SupportLinks } from '../after/SupportLinks.tsx';
import type { Told } from '../published.ts';
import { loadDrawing } from '../results/drawing.ts';
import { NotHere } from '../said-doing/NotHere.tsx';
import { ShareTools } from '../said-doing/ShareTools.tsx';
import type { ImpactReading } from './impactReading.ts';
import { MadeUp } from './MadeUp.tsx';
import { SeriesHistory } from './SeriesHistory.tsx';
import { SeriesView } from './SeriesView.tsx';

/** What families say about advice while they wait. */
const ADVICE = 'PA3-04';

interface WaitingPageProps {
  readonly reading: ImpactReading;
  readonly told: Told<Impact> | undefined;
}

/** How long families wait, service by service as it was published, and where they find support meanwhile. */
export function WaitingPage({ reading, told }: WaitingPageProps) {
  const { t, tag } = reading;
  const impact = told?.body;
  const waits = impact?.data.filter(({ waiting }) => waiting);
  return (
    <>
      <h1>{t('waiting.title')}</h1>
      <p>{t('waiting.lead')}</p>
      {waits === undefined ? (
        <NotHere t={t} says={told?.asked === 'failed' ? 'said.noneHere' : 'said.looking'} />
      ) : (
        <>
          {impact?.synthetic && <MadeUp t={t} />}
          {told?.asked === 'failed' && <p class="heard-lead">{t('said.asBefore')}</p>}
          <p>
            <a class="heard-alone" href="#support">
              {t('after.support')}
            </a>
          </p>
          {waits.map((series) => (
            <section class="heard-area" key={series.id} id={series.id} aria-labelledby={`of-${series.id}`}>
              <h2 id={`of-${series.id}`}>{seriesName(reading, series)}</h2>
              <SeriesView reading={reading} series={series} />
              {isOld(series) && <p class="heard-lead">{t('waiting.old')}</p>}
              <SeriesHistory
                reading={reading}
                series={[series]}
                name={seriesName(reading, series)}
                nameOf={(each) => seriesName(reading, each)}
              />
            </section>
          ))}
          <div class="heard-note">
            <p>{t('waiting.promise')}</p>
            <p>{t('waiting.unverified')}</p>
          </div>
        </>
      )}
      <section class="heard-area" id="support" aria-labelledby="of-support">
        <h2 id="of-support">{t('after.support')}</h2>
        <SupportLinks t={t} links={supportFor(SUPPORT, ['waiting'], 'anyone')} />
      </section>
      <p>
        <a class="heard-alone" href={`/impact?lang=${tag}#${ADVICE}`}>
          {t(`asked.${ADVICE}`)}
        </a>
      </p>
      <ShareTools t={t} title={t('waiting.title')} path="/waiting" beforePrint={loadDrawing} />
    </>
  );
}

/** Whether a newer figure should have come since: counted from the end of its period. */
function isOld({ points, everyMonths }: SeenSeries): boolean {
  const newest = points.at(-1);
  const end = newest && periodOf(newest.period)?.last;
  if (end === undefined) return false;
  const due = new Date(end);
  due.setUTCMonth(due.getUTCMonth() + everyMonths);
  return isoDay(due) < isoDay(new Date());
}
