import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { INDICATORS } from '../../../content/indicators.ts';
import { placesSchema } from '../../../contract/staff/campaigns.ts';
import { type TablesReply, tablesReply } from '../../../contract/staff/figures.ts';
import { BREAKDOWNS, type Breakdown, OVERLAPPING } from '../../../domain/indicator/breakdown.ts';
import { priorityOf } from '../../../domain/said-doing/priorityOf.ts';
import { TOPICS } from '../../../domain/said-doing/topicsOf.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { THEME_NAMES } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { BREAKDOWN_NAMES } from './breakdownNames.ts';
import { DividedTable } from './DividedTable.tsx';
import type { DividedFigure } from './dividedRows.ts';
import { figureName } from './figureWords.ts';
import { MadeUp } from './MadeUp.tsx';

const ASKED = INDICATORS.filter(({ kind }) => kind === 'survey');

/** One indicator by one of the fixed tables, wave by wave. Which table stands in the address, and whose answers are drawn (`?by=age&of=parent-five`), so that both can be passed on. */
export default function ExplorerPage({ actor, params }: StaffPageProps) {
  const { query, route } = useLocation();
  const id = params['indicator'] ?? '';
  const indicator = ASKED.find((each) => each.id === id);
  const by = BREAKDOWNS.find((each) => each === query['by']) ?? 'town';
  useEffect(() => {
    if (indicator) document.title = `${indicator.label} – Heard for staff`;
  }, [indicator]);
  const of = query['of'];
  const go = (to: string, breakdown: string, drawn = of) =>
    route(`/staff/figures/indicators/${to}?by=${breakdown}${drawn === undefined ? '' : `&of=${encodeURIComponent(drawn)}`}`, true);
  if (!indicator) return <p>People are not asked about this indicator, so it has no tables.</p>;
  const priority = priorityOf(id);
  return (
    <>
      <p>
        <a href="/staff/figures">All waves</a>
      </p>
      <div class="board-choices">
        <Field id="indicator" label="Indicator">
          {(ids) => (
            <select {...ids} value={id} onChange={({ currentTarget }) => go(currentTarget.value, by)}>
              {ASKED.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.id} {each.label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="by" label="Divided by">
          {(ids) => (
            <select {...ids} value={by} onChange={({ currentTarget }) => go(id, currentTarget.value)}>
              {BREAKDOWNS.map((each) => (
                <option key={each} value={each}>
                  {BREAKDOWN_NAMES[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Divided
        key={id}
        id={id}
        label={indicator.label}
        by={by}
        of={of}
        draw={(figure) => go(id, by, figure)}
        places={mayDo(actor.roles, 'surveys.read')}
      />
      {priority && mayDo(actor.roles, 'themes.read') && (
        <section aria-labelledby="themes">
          <h2 id="themes">What families say about this part of the plan</h2>
          <ul>
            {TOPICS[priority].map((theme) => (
              <li key={theme}>
                <a href={`/staff/themes/${theme}`}>{THEME_NAMES[theme]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface DividedProps {
  readonly id: string;
  readonly label: string;
  readonly by: Breakdown;
  /** The figure that is drawn, as it stands in the address; the first where there is no such figure. */
  readonly of: string | undefined;
  readonly draw: (figure: string) => void;
}

function Divided({ places, ...props }: DividedProps & { readonly places: boolean }) {
  return places ? <WithPlaces {...props} /> : <Tables {...props} places={{}} />;
}

/** Names of places are nice to have: without them their codes stand there. */
function WithPlaces(props: DividedProps) {
  const { reply } = useAsked(placesSchema, '/campaigns');
  const places = reply?.ok ? reply.value.places : [];
  return <Tables {...props} places={Object.fromEntries(places.map(({ code, label }) => [code, label]))} />;
}

function Tables({ id, label, by, of, draw, places }: DividedProps & { readonly places: Readonly<Record<string, string>> }) {
  const asked = useAsked(tablesReply, `/figures/tables/${id}`);
  return (
    <Loaded asked={asked}>
      {({ waves }) => {
        const figures = figuresOf(waves);
        const drawn = figures.find((figure) => idOf(figure) === of) ?? figures[0];
        return (
          <>
            {waves.some(({ synthetic }) => synthetic) && <MadeUp marked />}
            <h2 class="board-name">{label}</h2>
            {waves.length === 0 && <p>No figures are out yet.</p>}
            {waves.length > 0 && figures.length === 0 && <p>Nobody has answered yet, in any wave.</p>}
            {figures.length > 0 && (
              <p class="staff-hint">
                The share of favourable answers, its 95 % interval, and of how many, rounded to 5. “Not shown” stands where fewer than 10
                gave a rating, where nearly all of a few answered alike, or where another row could be worked out from this one: by
                subtracting, no single family’s answer can be found.{' '}
                {OVERLAPPING.has(by) && 'People can be in several groups of this table.'}
              </p>
            )}
            {drawn && figures.length > 1 && (
              <Field id="of" label="Whose answers are drawn">
                {(ids) => (
                  <select {...ids} value={idOf(drawn)} onChange={({ currentTarget }) => draw(currentTarget.value)}>
                    {figures.map((figure) => (
                      <option key={idOf(figure)} value={idOf(figure)}>
                        {figureName(figure)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            {/* The one that is drawn stands first, below what chooses it. */}
            {[...figures.filter((figure) => figure === drawn), ...figures.filter((figure) => figure !== drawn)].map((figure) => (
              <DividedTable key={idOf(figure)} figure={figure} by={by} places={places} drawn={figure === drawn} />
            ))}
          </>
        );
      }}
    </Loaded>
  );
}

const idOf = ({ group, series }: Pick<DividedFigure, 'group' | 'series'>): string => `${group}-${series}`;

/** Each figure with its waves, those in which it is not there as well. */
function figuresOf(waves: TablesReply['waves']): readonly DividedFigure[] {
  const names = new Map(
    waves.flatMap(({ sheets }) => sheets.map(({ group, series }) => [`${group} ${series}`, { group, series }] as const)),
  );
  return [...names.values()].map(({ group, series }) => ({
    group,
    series,
    waves: waves.map(({ sheets, ...wave }) => ({
      ...wave,
      sheet: sheets.find((each) => each.group === group && each.series === series),
    })),
  }));
}
