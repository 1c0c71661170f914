import type { Indicator } from '../../content/indicators.ts';
import type { Impact } from '../../contract/impact.ts';
import { figureHistories } from '../../formats/figures/figureHistories.ts';
import { FigureView } from './FigureView.tsx';
import type { ImpactReading } from './impactReading.ts';

interface SurveyIndicatorProps {
  readonly reading: ImpactReading;
  readonly indicator: Extract<Indicator, { readonly kind: 'survey' }>;
  readonly waves: Impact['waves'];
}

/** One thing that people are asked: the question, and what each group says to it, apart. */
export function SurveyIndicator({ reading, indicator, waves }: SurveyIndicatorProps) {
  const { t, words } = reading;
  const { id } = indicator;
  // Where only parents speak of "their family", nobody else's words are there to say it with.
  const whatOf = (group: string) => words[`impact.what.${id}.${group}`] ?? t(`impact.what.${id}.parent`);
  const asked = t(`asked.${id}`);
  return (
    <section class="heard-indicator" id={id} aria-labelledby={`of-${id}`}>
      <h3 id={`of-${id}`}>{asked}</h3>
      {figureHistories(waves, indicator).map(({ group, forms }) => (
        <div class="heard-group" key={group}>
          <h4>{t(`impact.group.${group}`)}</h4>
          {forms.length === 0 && <p>{t('impact.noFigure')}</p>}
          {forms.map((history) => (
            <FigureView
              key={history.series}
              reading={reading}
              history={history}
              severalForms={forms.length > 1}
              what={whatOf(group)}
              name={`${asked} ${t(`impact.group.${group}`)}`}
            />
          ))}
        </div>
      ))}
    </section>
  );
}
