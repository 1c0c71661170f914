import { type BenchmarksReply, benchmarksReply } from '../../../contract/staff/benchmarks.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { BREAKDOWN_NAMES, groupName } from '../figures/breakdownNames.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { GroupRow } from './GroupRow.tsx';
import { ShareHistory } from './ShareHistory.tsx';

type BreakdownShares = BenchmarksReply['breakdowns'][number];

/** The shares of people that answers should reflect: who is not heard shows only beside how many there are. */
export default function BenchmarksPage({ actor }: StaffPageProps) {
  const asked = useAsked(benchmarksReply, '/figures/benchmarks');
  const mayEnter = mayDo(actor.roles, 'figures.publish');
  return (
    <>
      <p>
        Reach says who was heard more, and who less, than their share of the people who could answer. Those shares stand here, with their
        source: the census, the SEND data of the council, the register of a place. Heard comes with none, because none is published that
        would fit. Where there is none, reach says only how many answered.
      </p>
      <p>
        A share is in per cent of the families, young people or professionals whom you want to hear. Whoever prefers not to say is left out
        of the comparison. Channels and formats are not here: how somebody answers says nothing of how many people there are.
      </p>
      <Loaded asked={asked}>
        {({ breakdowns }) => (
          <>
            {breakdowns.every(({ history }) => history.length === 0) && (
              <p class="staff-notice">No share has been entered yet, so nobody can be called “not heard yet”.</p>
            )}
            {breakdowns.map((each) => (
              <BreakdownPart key={each.breakdown} shares={each} mayEnter={mayEnter} changed={asked.again} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

interface BreakdownPartProps {
  readonly shares: BreakdownShares;
  readonly mayEnter: boolean;
  readonly changed: () => void;
}

function BreakdownPart({ shares: { breakdown, overlapping, groups, history }, mayEnter, changed }: BreakdownPartProps) {
  const name = BREAKDOWN_NAMES[breakdown];
  const places = Object.fromEntries(groups.map(({ value, label }) => [value, label ?? value]));
  const nameOf = (value: string): string => groupName(breakdown, value, places);
  const entered = groups.flatMap(({ stands }) => stands?.percent ?? []);
  const sum = entered.reduce((all, each) => all + each, 0);
  return (
    <section aria-labelledby={`of-${breakdown}`}>
      <h2 id={`of-${breakdown}`}>{name}</h2>
      {groups.length === 0 ? (
        <p>
          There are no places yet. <a href="/staff/campaigns">Name a place first.</a>
        </p>
      ) : (
        <>
          <p>{sumText(entered.length, sum, overlapping)}</p>
          <ScrollFrame label={`Shares of people: ${name}`}>
            <table class="staff-shares">
              <caption class="heard-hidden">{name}: shares of people</caption>
              <thead>
                <tr>
                  <th scope="col">Group</th>
                  <th scope="col">Share of people</th>
                  <th scope="col">Source</th>
                  {mayEnter && <th scope="col">Change</th>}
                </tr>
              </thead>
              <tbody>
                {groups.map(({ value, stands }) => (
                  <GroupRow
                    key={value}
                    breakdown={breakdown}
                    value={value}
                    name={nameOf(value)}
                    stands={stands}
                    mayEnter={mayEnter}
                    changed={changed}
                  />
                ))}
              </tbody>
            </table>
          </ScrollFrame>
          {history.length > entered.length && <ShareHistory of={name} history={history} nameOf={nameOf} />}
        </>
      )}
    </section>
  );
}

function sumText(entered: number, sum: number, overlapping: boolean): string {
  if (entered === 0) return 'Nothing has been entered yet.';
  if (overlapping) return 'A person can be in several of these groups, so together they may be more than 100 %.';
  return `Together ${sum.toLocaleString('en-GB', { maximumFractionDigits: 1 })} %. They cannot be more than 100 %.`;
}
