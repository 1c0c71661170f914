import { Fragment } from 'preact';
import type { PublishedWave, SeenReach } from '../../contract/impact.ts';
import { monthsText } from '../../formats/figures/periodText.ts';
import { ReachHeads, ReachLeftOut, ReachOfThese, ReachRows } from '../../formats/figures/ReachParts.tsx';
import { breakdownName, reachName } from '../../formats/figures/reachName.ts';
import { notHeard, reachRows } from '../../formats/figures/reachRows.ts';
import type { ImpactReading } from './impactReading.ts';
import { MadeUpMark } from './MadeUpMark.tsx';

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
          <p class="heard-lead">
            {monthsText(reading, wave)} {wave.synthetic && <MadeUpMark t={t} />}
          </p>
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

/** The groups that were not heard, or less than their share, by who was asked. */
function Named({ reading, reach, heard }: NamedProps) {
  const missing = notHeard(reach, heard);
  if (missing.length === 0) return null;
  return (
    <div class="heard-note">
      <p>
        <strong>{reading.t(heard === 'not-yet' ? 'impact.who.notYet' : 'impact.who.less')}</strong>
      </p>
      {missing.map(({ group, groups }) => (
        <Fragment key={group}>
          <p>{reading.t(`impact.group.${group}`)}</p>
          <ul>
            {[...new Set(groups.map(([breakdown, value]) => reachName(reading, breakdown, value)))].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}

/** Everything that is known of who answered, of one group of respondents. Groups that are not shown are counted in one line. */
function ReachTables({ reading, reach }: { readonly reading: ImpactReading; readonly reach: SeenReach }) {
  const { t } = reading;
  const tables = reachRows(reach);
  if (tables.length === 0) return null;
  return (
    <div class="heard-group">
      <h3>{t(`impact.group.${reach.group}`)}</h3>
      <ReachLeftOut reading={reading} tables={tables} />
      {tables.map((table) => (
        <table class="heard-table" key={table.breakdown}>
          <caption>{breakdownName(reading, table.breakdown)}</caption>
          {table.rows.length > 0 && <ReachHeads reading={reading} table={table} />}
          <tbody>
            <ReachRows reading={reading} table={table} />
            {table.these.length > 0 && (
              <tr>
                <td colSpan={4}>
                  <ReachOfThese reading={reading} table={table} />
                </td>
              </tr>
            )}
            {table.hidden > 0 && (
              <tr>
                <td colSpan={table.compared ? 4 : 2}>{t('impact.who.notShown', { n: table.hidden })}</td>
              </tr>
            )}
          </tbody>
        </table>
      ))}
    </div>
  );
}
