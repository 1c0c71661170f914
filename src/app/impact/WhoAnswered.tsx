import { Fragment } from 'preact';
import type { PublishedWave, SeenReach } from '../../contract/impact.ts';
import { NOT_SAID, PREFER_NOT } from '../../domain/indicator/breakdown.ts';
import { AGES } from '../../domain/said-doing/entry.ts';
import type { ImpactReading } from './impactReading.ts';
import { monthsText } from './periodText.ts';
import { breakdownName, reachName, SHOWN_BREAKDOWNS } from './reachName.ts';

interface WhoAnsweredProps {
  readonly reading: ImpactReading;
  /** The newest. */
  readonly wave: PublishedWave | undefined;
}

/** Who has been heard, and first of all who has not. */
export function WhoAnswered({ reading, wave }: WhoAnsweredProps) {
  const { t } = reading;
  return (
    <section class="heard-who" id="who" aria-labelledby="of-who">
      <h2 id="of-who">{t('impact.who.title')}</h2>
      {wave ? (
        <>
          <p class="heard-lead">{monthsText(reading, wave)}</p>
          <Named reading={reading} reach={wave.reach} heard="not-yet" />
          <Named reading={reading} reach={wave.reach} heard="less" />
          <ul class="heard-counts">
            {wave.reach.map(({ group, responses }) => (
              <li key={group}>
                {responses.shown
                  ? t('impact.who.count', { who: t(`impact.group.${group}`), n: responses.count })
                  : t('impact.who.hidden', { who: t(`impact.group.${group}`) })}
              </li>
            ))}
            {wave.inGroups.shown && wave.inGroups.count > 0 && <li>{t('impact.who.inGroups', { n: wave.inGroups.count })}</li>}
          </ul>
          <details>
            <summary>{t('impact.who.see')}</summary>
            {wave.reach.map((reach) => (
              <ReachTables key={reach.group} reading={reading} reach={reach} />
            ))}
          </details>
        </>
      ) : (
        <p>{t('impact.none')}</p>
      )}
    </section>
  );
}

interface NamedProps {
  readonly reading: ImpactReading;
  readonly reach: readonly SeenReach[];
  readonly heard: 'not-yet' | 'less';
}

/** The groups that were not heard, or less than their share, by who was asked: what parents left open young people may have filled. */
function Named({ reading, reach, heard }: NamedProps) {
  const missing = reach
    .map(({ group, tables }) => ({
      group,
      names: tables.flatMap(({ breakdown, rows }) =>
        rows.filter(({ reflects }) => reflects?.heard === heard).map(({ value }) => reachName(reading, breakdown, value)),
      ),
    }))
    .filter(({ names }) => names.length > 0);
  if (missing.length === 0) return null;
  return (
    <div class="heard-note">
      <p>
        <strong>{reading.t(heard === 'not-yet' ? 'impact.who.notYet' : 'impact.who.less')}</strong>
      </p>
      {missing.map(({ group, names }) => (
        <Fragment key={group}>
          <p>{reading.t(`impact.group.${group}`)}</p>
          <ul>
            {[...new Set(names)].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}

/** Ages from the youngest on, and those who did not say behind all others. */
function inOrder(rows: SeenReach['tables'][number]['rows']): SeenReach['tables'][number]['rows'] {
  const order: readonly string[] = [...AGES, PREFER_NOT, NOT_SAID];
  return rows.toSorted((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
}

/** Everything that is known of who answered, of one group of respondents. */
function ReachTables({ reading, reach: { group, tables } }: { readonly reading: ImpactReading; readonly reach: SeenReach }) {
  const { t } = reading;
  const shown = SHOWN_BREAKDOWNS.flatMap((each) => {
    const table = tables.find(({ breakdown }) => breakdown === each);
    return table ? [{ breakdown: each, rows: inOrder(table.rows) }] : [];
  });
  if (shown.length === 0) return null;
  const number = (n: number) => t('impact.unit.count', { n });
  return (
    <div class="heard-group">
      <h3>{t(`impact.group.${group}`)}</h3>
      {shown.map(({ breakdown, rows }) => {
        const compared = rows.some(({ reflects }) => reflects);
        return (
          <table class="heard-table" key={breakdown}>
            <caption>{breakdownName(reading, breakdown)}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('impact.col.answered')}</th>
                {compared && <th scope="col">{t('impact.who.ofAnswers')}</th>}
                {compared && <th scope="col">{t('impact.who.ofPeople')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ value, figure, reflects }) => (
                <tr key={value}>
                  <th scope="row">{reachName(reading, breakdown, value)}</th>
                  <td>{figure.shown ? number(figure.count) : t('impact.notShown')}</td>
                  {compared && <td>{reflects?.responses === undefined ? '–' : number(reflects.responses)}</td>}
                  {compared && <td>{reflects ? number(reflects.people) : '–'}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
