import type { Indicator } from '../../content/indicators.ts';
import type { Impact } from '../../contract/impact.ts';
import type { PublishedEntry } from '../../contract/loop.ts';
import { isOverdue } from '../../domain/said-doing/isOverdue.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { Beside } from '../controls/Beside.tsx';
import { inVariant } from '../said-doing/entryReading.ts';
import { Passed } from '../said-doing/Passed.tsx';
import { StandSymbol } from '../said-doing/StandSymbol.tsx';
import { AREA_PICTURES } from './areaPictures.ts';
import { DataIndicator } from './DataIndicator.tsx';
import type { ImpactReading } from './impactReading.ts';
import { SurveyIndicator } from './SurveyIndicator.tsx';

interface AreaSectionProps {
  readonly reading: ImpactReading;
  readonly priority: string;
  readonly indicators: readonly Indicator[];
  readonly impact: Impact;
  /** What is published about it. */
  readonly entries: readonly PublishedEntry[];
  readonly open: boolean;
}

/** One part of the plan: what is being done about it, and behind a fold all of its figures. */
export function AreaSection({ reading, priority, indicators, impact, entries, open }: AreaSectionProps) {
  const { t, tag, pictures } = reading;
  const name = t(`priorities.${priority}`);
  return (
    <section class="heard-area" id={priority} aria-labelledby={`area-${priority}`}>
      <Beside picture={pictures ? AREA_PICTURES[priority] : undefined}>
        <h2 id={`area-${priority}`}>{name}</h2>
      </Beside>
      {entries.length > 0 && (
        <>
          <h3>{t('impact.said')}</h3>
          <ul class="heard-stack">
            {entries.map((entry) => (
              <li key={entry.id}>
                <a class="heard-alone" href={`/said?lang=${tag}#${entry.id}`} {...inVariant(reading, entry.lang)}>
                  {entry.title}
                </a>
                <p class="heard-how-far">
                  <StandSymbol of={entry.status} />
                  <span>{t(`entryStatus.${entry.status}`)}</span>
                </p>
                {isOverdue(entry, isoDay(new Date())) && <Passed t={t} pictures={false} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <details open={open}>
        <summary>
          <span>{t('impact.measures', { count: indicators.length })}</span> <span class="heard-hidden">{name}</span>
        </summary>
        <div class="heard-indicators">
          {indicators.map((indicator) =>
            indicator.kind === 'survey' ? (
              <SurveyIndicator key={indicator.id} reading={reading} indicator={indicator} waves={impact.waves} />
            ) : (
              <DataIndicator
                key={indicator.id}
                reading={reading}
                id={indicator.id}
                series={impact.data.filter((each) => each.indicator === indicator.id)}
              />
            ),
          )}
          <p>
            <a class="heard-alone" href="#areas">
              {t('impact.areas')}
            </a>
          </p>
        </div>
      </details>
    </section>
  );
}
