import { INDICATORS } from '../../content/indicators.ts';
import { PLAN_AREAS } from '../../content/planAreas.ts';
import type { Impact } from '../../contract/impact.ts';
import { monthsText } from '../../formats/figures/periodText.ts';
import { dateText } from '../../i18n/dateText.ts';
import type { Published, Told } from '../published.ts';
import { loadDrawing } from '../results/drawing.ts';
import { NotHere } from '../said-doing/NotHere.tsx';
import { ShareTools } from '../said-doing/ShareTools.tsx';
import { AboutFigures } from './AboutFigures.tsx';
import { AreaSection } from './AreaSection.tsx';
import type { ImpactReading } from './impactReading.ts';
import { MadeUp } from './MadeUp.tsx';
import { useAreaInAddress } from './useAreaInAddress.ts';
import { WhoAnswered } from './WhoAnswered.tsx';

interface ImpactPageProps {
  readonly reading: ImpactReading;
  readonly told: Told<Impact> | undefined;
  readonly published: Published | undefined;
}

/** All indicators of the plan as families read them: who was heard, then each part of the plan. Works on what this phone keeps. */
export function ImpactPage({ reading, told, published }: ImpactPageProps) {
  const { t, tag, digits } = reading;
  const impact = told?.body;
  const wave = impact?.waves.at(-1);
  useAreaInAddress(impact !== undefined);
  return (
    <>
      <h1>{t('impact.title')}</h1>
      <p>{t('impact.lead', { all: INDICATORS.length })}</p>
      {impact === undefined ? (
        <NotHere t={t} says={told?.asked === 'failed' ? 'said.noneHere' : 'said.looking'} />
      ) : (
        <>
          {impact.synthetic && <MadeUp t={t} />}
          {wave && <p>{t('impact.of', { when: monthsText(reading, wave), day: dateText(tag, wave.taken, digits) })}</p>}
          {told?.asked === 'failed' && <p class="heard-lead">{t('said.asBefore')}</p>}
          <WhoAnswered reading={reading} wave={wave} />
          <AboutFigures t={t} thresholds={impact.thresholds} />
          <nav class="heard-areas" id="areas" aria-labelledby="of-areas">
            <h2 id="of-areas">{t('impact.areas')}</h2>
            <ul>
              {PLAN_AREAS.map(({ priority }) => (
                <li key={priority}>
                  <a href={`#${priority}`}>{t(`priorities.${priority}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
          {PLAN_AREAS.map(({ priority, indicators }, at) => (
            <AreaSection
              key={priority}
              {...{ reading, priority, indicators, impact }}
              entries={published?.loop?.entries.filter((entry) => entry.priority === priority) ?? []}
              open={at === 0}
            />
          ))}
          <ShareTools t={t} title={t('impact.title')} path="/impact" beforePrint={loadDrawing} />
        </>
      )}
    </>
  );
}
