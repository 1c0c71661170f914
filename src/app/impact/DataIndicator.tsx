import type { SeenSeries } from '../../contract/impact.ts';
import { seriesName } from '../../formats/figures/seriesName.ts';
import type { ImpactReading } from './impactReading.ts';
import { SeriesHistory } from './SeriesHistory.tsx';
import { SeriesView } from './SeriesView.tsx';

interface DataIndicatorProps {
  readonly reading: ImpactReading;
  readonly id: string;
  readonly series: readonly SeenSeries[];
}

/** The one indicator that is counted here, and shown at the top of the page. */
const REACH = 'PA1-09';

/** Something that is counted elsewhere: each of its lines by itself, and drawn together where they share an axis. */
export function DataIndicator({ reading, id, series }: DataIndicatorProps) {
  const { t, tag } = reading;
  const name = t(`impact.name.${id}`);
  const nameOf = (each: SeenSeries) => seriesName(reading, each);
  const isWaiting = series.some(({ waiting }) => waiting);
  const together = new Set(series.map(({ unit, measure }) => `${unit} ${measure}`)).size === 1;
  return (
    <section class="heard-indicator" id={id} aria-labelledby={`of-${id}`}>
      <h3 id={`of-${id}`}>{name}</h3>
      {id === REACH && (
        <p>
          <a class="heard-alone" href="#who">
            {t('impact.reachHere')}
          </a>
        </p>
      )}
      {id !== REACH && series.length === 0 && <p>{t('impact.noFigure')}</p>}
      {series.map((each) => (
        <div class="heard-group" key={each.id}>
          {series.length > 1 && <h4>{nameOf(each)}</h4>}
          <SeriesView reading={reading} series={each} />
          {!together && !isWaiting && <SeriesHistory {...{ reading, name, nameOf }} series={[each]} />}
        </div>
      ))}
      {together && !isWaiting && <SeriesHistory {...{ reading, name, nameOf, series }} />}
      {isWaiting && (
        <p>
          <a class="heard-alone" href={`/waiting?lang=${tag}`}>
            {t('waiting.title')}
          </a>
        </p>
      )}
    </section>
  );
}
