import type { SeenCount, SeenReach } from '../../../contract/impact.ts';
import type { Pack, PackWave } from '../../../contract/staff/pack.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { BREAKDOWN_NAMES, groupName, inOrder } from './breakdownNames.ts';
import { GROUP_NAMES } from './figureWords.ts';
import { NotShownRows } from './NotShownRows.tsx';

interface ReachProps {
  readonly pack: Pack;
  readonly wave: PackWave;
}

type Heard = NonNullable<SeenReach['tables'][number]['rows'][number]['reflects']>['heard'];

/** Who was heard in a wave: in sentences, those who were not first. */
export function ReachPart({ pack, wave: { reach, inGroups } }: ReachProps) {
  if (reach.length === 0 && !inGroups.shown)
    return <p>Nobody answered in this wave, or it is not shown, so that nobody can be recognised.</p>;
  return (
    <>
      {reach.map(({ group, responses, tables }) => {
        const rows = tables.flatMap(({ breakdown, rows: groups }) =>
          groups.map(({ value, reflects }) => ({ name: groupName(breakdown, value, pack.places), heard: reflects?.heard })),
        );
        const named = (heard: Heard) => rows.filter((row) => row.heard === heard).map(({ name }) => name);
        const hidden = named('too-few').length;
        const known = rows.some(({ heard }) => heard !== undefined);
        return (
          <div key={group} class="board-reach">
            <h4>{GROUP_NAMES[group]}</h4>
            <p>{countSentence(responses, 'responses')}</p>
            {known && (
              <ul class="board-list">
                <Named
                  title="Not heard yet"
                  names={named('not-yet')}
                  none={hidden === 0 ? 'Every group that is known of was heard.' : 'Of the groups that are shown, each was heard.'}
                />
                <Named title="Heard less than their share of people" names={named('less')} />
                <Named title="Heard more than their share" names={named('more')} />
                <Named title="About right" names={named('about-right')} />
                <Named title="Too early to say: chance alone could have done it" names={named('too-early-to-say')} />
                <Named title="Not shown, so nothing can be said of them" names={named('too-few')} />
              </ul>
            )}
          </div>
        );
      })}
      <p>
        In group sessions, and not among the responses:{' '}
        {inGroups.shown ? `about ${inGroups.count} young people` : 'nobody, or not shown, so that nobody can be recognised'}.
      </p>
    </>
  );
}

function Named({ title, names, none }: { readonly title: string; readonly names: readonly string[]; readonly none?: string }) {
  if (names.length === 0) return none === undefined ? undefined : <li>{none}</li>;
  return (
    <li>
      <strong>{title}:</strong> {names.join('; ')}.
    </li>
  );
}

const countSentence = (count: SeenCount, what: string): string =>
  count.shown
    ? `About ${count.count.toLocaleString('en-GB')} ${what}.`
    : `How many ${what} is not shown, so that nobody can be recognised.`;

const HEARD: Readonly<Record<Heard, string>> = {
  'not-yet': 'Not yet',
  less: 'Less',
  'about-right': 'About right',
  more: 'More',
  'too-early-to-say': 'Too early to say',
  'too-few': 'Not shown',
};

/** The tables behind it. */
export function ReachTables({ pack, wave: { wave, label, reach } }: ReachProps) {
  const compared = reach.some(({ tables }) => tables.some(({ rows }) => rows.some(({ reflects }) => reflects)));
  return (
    <>
      {compared && (
        <p>
          “Of responses” leaves out those who did not say, or were not asked, which group they are of. Where their number is not shown, they
          may be counted in.
        </p>
      )}
      <ScrollFrame class="board-reach-tables" label={`Who was heard, in tables: ${label}`}>
        {reach.flatMap(({ group, tables }) =>
          tables.map(({ breakdown, rows }) => {
            const known = rows.some(({ reflects }) => reflects);
            const named = inOrder(breakdown, rows, pack.places);
            const folded = named.filter(({ figure }) => !figure.shown);
            const title = `${GROUP_NAMES[group]}: ${BREAKDOWN_NAMES[breakdown].toLowerCase()}`;
            return (
              <div key={`${wave} ${group} ${breakdown}`}>
                {folded.length === named.length ? (
                  <p>
                    <strong>{title}</strong>
                  </p>
                ) : (
                  <table>
                    <caption>{title}</caption>
                    <thead>
                      <tr>
                        <th scope="col">Group</th>
                        <th scope="col">Responses</th>
                        {known && <th scope="col">Of responses</th>}
                        {known && <th scope="col">Of people</th>}
                        {known && <th scope="col">Heard</th>}
                      </tr>
                    </thead>
                    <tbody>
                      {named.map(
                        ({ value, figure, reflects }) =>
                          figure.shown && (
                            <tr key={value}>
                              <th scope="row">{groupName(breakdown, value, pack.places)}</th>
                              <td>{figure.count.toLocaleString('en-GB')}</td>
                              {known && <td>{reflects?.responses !== undefined && `${reflects.responses}%`}</td>}
                              {known && <td>{reflects && `${reflects.people}%`}</td>}
                              {known && <td>{reflects && HEARD[reflects.heard]}</td>}
                            </tr>
                          ),
                      )}
                    </tbody>
                  </table>
                )}
                {rows.some(({ reflects }) => reflects?.ofThese) && (
                  <p class="board-soft">
                    “Of responses” is of those who said one of these:{' '}
                    {named
                      .filter(({ reflects }) => reflects)
                      .map(({ value }) => groupName(breakdown, value, pack.places))
                      .join('; ')}
                    .
                  </p>
                )}
                <NotShownRows names={folded.map(({ value }) => groupName(breakdown, value, pack.places))} />
              </div>
            );
          }),
        )}
      </ScrollFrame>
    </>
  );
}
