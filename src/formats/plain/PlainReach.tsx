/** @jsxRuntime automatic @jsxImportSource preact */
import type { FigureReading } from '../figures/figureReading.ts';
import { monthsText } from '../figures/periodText.ts';
import type { PublicWave } from '../figures/publicFigures.ts';
import { breakdownName, reachName } from '../figures/reachName.ts';
import { notHeard, reachRows } from '../figures/reachRows.ts';

/** Who has been heard, and first of all who has not. */
export function PlainReach({ reading, wave }: { readonly reading: FigureReading; readonly wave: PublicWave }) {
  const { t } = reading;
  const number = (n: number) => t('impact.unit.count', { n });
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
              {tables.map(({ breakdown, rows, hidden, compared }) => (
                <div class="question" key={breakdown}>
                  <h4>{breakdownName(reading, breakdown)}</h4>
                  {rows.length > 0 && (
                    <table>
                      <thead>
                        <tr>
                          <td />
                          <th scope="col">{t('impact.col.answered')}</th>
                          {compared && <th scope="col">{t('impact.who.ofAnswers')}</th>}
                          {compared && <th scope="col">{t('impact.who.ofPeople')}</th>}
                        </tr>
                      </thead>
                      <tbody>
                        {rows.map(({ value, count, reflects }) => (
                          <tr key={value}>
                            <th scope="row">{reachName(reading, breakdown, value)}</th>
                            <td>{number(count)}</td>
                            {compared && <td>{reflects?.responses === undefined ? '–' : number(reflects.responses)}</td>}
                            {compared && <td>{reflects ? number(reflects.people) : '–'}</td>}
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  )}
                  {hidden > 0 && <p>{t('impact.who.notShown', { n: hidden })}</p>}
                </div>
              ))}
            </div>
          )
        );
      })}
    </>
  );
}
