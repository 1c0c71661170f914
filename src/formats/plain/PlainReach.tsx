/** @jsxRuntime automatic @jsxImportSource preact */
import type { FigureReading } from '../figures/figureReading.ts';
import { monthsText } from '../figures/periodText.ts';
import type { PublicWave } from '../figures/publicFigures.ts';
import { ReachHeads, ReachLeftOut, ReachOfThese, ReachRows } from '../figures/ReachParts.tsx';
import { breakdownName, reachName } from '../figures/reachName.ts';
import { notHeard, reachRows } from '../figures/reachRows.ts';

/** Who has been heard, and first of all who has not. */
export function PlainReach({ reading, wave }: { readonly reading: FigureReading; readonly wave: PublicWave }) {
  const { t } = reading;
  const { reach, inGroups } = wave;
  return (
    <>
      <h2 id="who">{t('impact.who.title')}</h2>
      <p>
        {monthsText(reading, wave)}
        {wave.synthetic && ` (${t('impact.madeUpMark')})`}
      </p>
      {(['not-yet', 'less'] as const).map((heard) =>
        notHeard(reach, heard).map(({ group, groups }) => (
          <p key={heard + group}>
            <strong>{t(heard === 'not-yet' ? 'impact.who.notYet' : 'impact.who.less')}</strong>
            <br />
            {t(`impact.group.${group}`)}
            {[...new Set(groups.map(([breakdown, value]) => reachName(reading, breakdown, value)))].map((name) => (
              <span key={name}>
                <br />– {name}
              </span>
            ))}
          </p>
        )),
      )}
      <ul>
        {reach.map(({ group, responses }) => (
          <li key={group}>
            {responses.shown
              ? t('impact.who.count', { who: t(`impact.group.${group}`), n: responses.count })
              : t('impact.who.hidden', { who: t(`impact.group.${group}`) })}
          </li>
        ))}
        {inGroups.shown && inGroups.count > 0 && <li>{t('impact.who.inGroups', { n: inGroups.count })}</li>}
      </ul>
      {reach.map((each) => {
        const tables = reachRows(each);
        return (
          tables.length > 0 && (
            <div key={each.group}>
              <h3>{t(`impact.group.${each.group}`)}</h3>
              <ReachLeftOut reading={reading} tables={tables} />
              {tables.map((table) => (
                <div class="question" key={table.breakdown}>
                  <h4>{breakdownName(reading, table.breakdown)}</h4>
                  {table.rows.length > 0 && (
                    <table>
                      <ReachHeads reading={reading} table={table} />
                      <tbody>
                        <ReachRows reading={reading} table={table} />
                      </tbody>
                    </table>
                  )}
                  {table.these.length > 0 && (
                    <div>
                      <ReachOfThese reading={reading} table={table} />
                    </div>
                  )}
                  {table.hidden > 0 && <p>{t('impact.who.notShown', { n: table.hidden })}</p>}
                </div>
              ))}
            </div>
          )
        );
      })}
    </>
  );
}
