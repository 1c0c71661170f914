/** @jsxRuntime automatic @jsxImportSource preact */
import type { RespondentGroup } from '../../domain/survey/survey.ts';
import { dateText } from '../../i18n/dateText.ts';
import { DIGITS, type Words } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';
import { figureHistories } from '../figures/figureHistories.ts';
import type { FigureReading } from '../figures/figureReading.ts';
import { monthsText } from '../figures/periodText.ts';
import type { PublicSeries, PublicWave } from '../figures/publicFigures.ts';
import { seriesName } from '../figures/seriesName.ts';
import { impactAddress } from './fields.ts';
import { LanguageLinks } from './LanguageLinks.tsx';
import { PlainFigure } from './PlainFigure.tsx';
import { plainPage, type Reader } from './PlainPage.tsx';
import { PlainReach } from './PlainReach.tsx';
import { PlainSeries } from './PlainSeries.tsx';

type PlainIndicator =
  | { readonly id: string; readonly kind: 'survey'; readonly groups: readonly RespondentGroup[] }
  | { readonly id: string; readonly kind: 'data' };

export interface ImpactPageProps {
  readonly reader: Reader;
  readonly variants: readonly Variant[];
  readonly campaign: string | undefined;
  /** Those of `reader`, for what has words in some languages or of some codes only. */
  readonly words: Words;
  /** The parts of the plan. */
  readonly areas: readonly { readonly priority: string; readonly indicators: readonly PlainIndicator[] }[];
  readonly synthetic: boolean;
  /** From which base and cell on something is shown. */
  readonly thresholds: { readonly base: number; readonly cell: number };
  /** Oldest first. */
  readonly waves: readonly PublicWave[];
  readonly data: readonly PublicSeries[];
}

/** The one indicator that is counted here, and shown at the top of the page. */
const REACH = 'PA1-09';

/** All figures as one document: what the page of figures says in sentences and tables, nothing folded and nothing drawn. */
export function impactPage({ reader, variants, campaign, words, areas, synthetic, thresholds, waves, data }: ImpactPageProps): string {
  const { t, variant } = reader;
  const { tag } = variant;
  const reading: FigureReading = { t, tag, digits: words[DIGITS], words, readings: variants };
  const newest = waves.at(-1);
  return plainPage(
    reader,
    t('impact.title'),
    <>
      <LanguageLinks t={t} variants={variants} current={tag} hrefIn={(to) => impactAddress(to, campaign)} />
      <h1>{t('impact.title')}</h1>
      <p>{t('impact.lead', { all: areas.flatMap(({ indicators }) => indicators).length })}</p>
      {synthetic && (
        <p class="note">
          <strong>{t('impact.madeUp')}</strong>
        </p>
      )}
      {newest ? (
        <p>{t('impact.of', { when: monthsText(reading, newest), day: dateText(tag, newest.taken, reading.digits) })}</p>
      ) : (
        <p class="note">{t('impact.none')}</p>
      )}
      <h2 id="areas">{t('impact.areas')}</h2>
      <ul class="links">
        {areas.map(({ priority }) => (
          <li key={priority}>
            <a href={`#${priority}`}>{t(`priorities.${priority}`)}</a>
          </li>
        ))}
      </ul>
      {newest && <PlainReach reading={reading} wave={newest} />}
      <h2>{t('impact.about.title')}</h2>
      <ul>
        {(['chosen', 'chance', 'counts', 'apart', 'hidden'] as const).map((each) => (
          <li key={each}>{t(`impact.about.${each}`, { n: thresholds.base, few: thresholds.cell })}</li>
        ))}
      </ul>
      {areas.map(({ priority, indicators }) => (
        <div id={priority} key={priority}>
          <h2>{t(`priorities.${priority}`)}</h2>
          {indicators.map((indicator) => (
            <div class="question" id={indicator.id} key={indicator.id}>
              {indicator.kind === 'survey' ? (
                <Asked reading={reading} indicator={indicator} waves={waves} />
              ) : (
                <Counted reading={reading} id={indicator.id} series={data.filter((each) => each.indicator === indicator.id)} />
              )}
            </div>
          ))}
          <p class="links">
            <a href="#areas">{t('impact.areas')}</a>
          </p>
        </div>
      ))}
    </>,
  );
}

interface AskedProps {
  readonly reading: FigureReading;
  readonly indicator: Extract<PlainIndicator, { readonly kind: 'survey' }>;
  readonly waves: readonly PublicWave[];
}

function Asked({ reading, indicator, waves }: AskedProps) {
  const { t, words } = reading;
  const { id } = indicator;
  const whatOf = (group: string) => words[`impact.what.${id}.${group}`] ?? t(`impact.what.${id}.parent`);
  return (
    <>
      <h3>{t(`asked.${id}`)}</h3>
      {figureHistories(waves, indicator).map(({ group, forms }) => (
        <div key={group}>
          <h4>{t(`impact.group.${group}`)}</h4>
          {forms.length === 0 && <p>{t('impact.noFigure')}</p>}
          {forms.map((history) => (
            <PlainFigure key={history.series} reading={reading} history={history} severalForms={forms.length > 1} what={whatOf(group)} />
          ))}
        </div>
      ))}
    </>
  );
}

function Counted({
  reading,
  id,
  series,
}: {
  readonly reading: FigureReading;
  readonly id: string;
  readonly series: readonly PublicSeries[];
}) {
  const { t } = reading;
  return (
    <>
      <h3>{t(`impact.name.${id}`)}</h3>
      {id === REACH && <p>{t('impact.reachHere')}</p>}
      {id !== REACH && series.length === 0 && <p>{t('impact.noFigure')}</p>}
      {series.map((each) => (
        <div key={each.id}>
          {series.length > 1 && <h4>{seriesName(reading, each)}</h4>}
          <PlainSeries reading={reading} series={each} />
        </div>
      ))}
    </>
  );
}
