import type { Answered, Pack } from '../../../contract/staff/pack.ts';
import { isOverdue } from '../../../domain/said-doing/isOverdue.ts';
import { NOT_SHOWN } from '../notShown.ts';
import { countedDirection, GROUP_NAMES, periodName, SERIES_NAMES, signed, valueText } from './figureWords.ts';
import { MadeUpMark } from './MadeUpMark.tsx';

/** What moved and what did not, in sentences, the newest first: the page that is read when no other is. */
export function WhatMoved({ pack }: { readonly pack: Pack }) {
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">What moved, and what did not</h2>
      <Promises pack={pack} />
      {pack.waves
        .map(({ wave, label, synthetic }, at) => (
          <section key={wave} aria-labelledby={`moved-${wave}`}>
            <h3 id={`moved-${wave}`}>
              What people say: {label}
              {at < pack.waves.length - 1 && ', the wave before'} {synthetic && <MadeUpMark />}
            </h3>
            <AnsweredMoved pack={pack} at={at} />
          </section>
        ))
        .toReversed()}
      <section aria-labelledby="moved-counted">
        <h3 id="moved-counted">
          What is counted elsewhere, and in brackets how far it moved (per cents: in points) {allMadeUp(pack) && <MadeUpMark />}
        </h3>
        <p class="board-soft">Any difference counts here, however small: these are counts of everybody and have no interval.</p>
        <CountedMoved pack={pack} />
      </section>
    </section>
  );
}

/** How much of what was promised is late: it is owed, whatever the figures say. */
function Promises({ pack: { entries, asOf } }: { readonly pack: Pack }) {
  const late = entries.filter((entry) => isOverdue(entry, asOf)).length;
  if (late === 0) return undefined;
  return (
    <p>
      <strong>
        <span aria-hidden="true">■ </span>
        Of what is being done, {late} {late === 1 ? 'promise is' : 'promises are'} overdue.
      </strong>{' '}
      <a href="#doing">What is being done</a> says which.
    </p>
  );
}

/** At 95 %, one comparison in so many comes out as a change where there is none. */
const BY_CHANCE = 20;

/** @param at the wave's place in the pack. */
function AnsweredMoved({ pack, at }: { readonly pack: Pack; readonly at: number }) {
  const lines = pack.indicators.flatMap(({ id, label, answered }) =>
    answered.map((line) => ({ id, label, who: whoOf(line), line, ...line.waves[at] })),
  );
  type Line = (typeof lines)[number];
  const percentOf = ({ all }: Line) => (all?.shown ? all.percent : '');
  const before = ({ line, change }: Line) => line.history.find(({ wave }) => wave === change?.since)?.percent;
  const told = (direction: 'up' | 'down') =>
    lines
      .filter(({ change }) => change?.direction === direction)
      .map((each) => [`${each.id} ${each.who}`, `${each.label} (${each.who}): ${percentOf(each)} in 100, it was ${before(each)}`] as const);
  // Many, and none that is pressing: those of one indicator together.
  const together = (wanted: (line: Line) => boolean) =>
    pack.indicators.flatMap(({ id, label }) => {
      const some = lines.filter((line) => line.id === id && wanted(line));
      const each = some.map((line) => `${line.who} ${percentOf(line)}${before(line) === undefined ? '' : ` (was ${before(line)})`}`);
      return some.length === 0 ? [] : [[id, `${label}: ${each.join(', ')}`] as const];
    });
  const compared = lines.filter(({ change }) => change).length;
  const hidden = (why: 'too-few' | 'nobody') => lines.filter(({ all }) => all && !all.shown && all.why === why).length;
  const chance =
    compared >= BY_CHANCE
      ? `Of ${compared} comparisons, about ${Math.round(compared / BY_CHANCE)} would come out as more or fewer by chance alone.`
      : '';
  // What is listed may be several comparisons in one line: they are what is counted, as in the sentence on chance.
  const share = (direction: 'up' | 'down' | 'too-early-to-say') =>
    `${lines.filter(({ change }) => change?.direction === direction).length} of ${compared} ${compared === 1 ? 'comparison' : 'comparisons'}`;
  const early = ({ change }: Line) => change?.direction === 'too-early-to-say';
  const first = ({ all, change }: Line) => all?.shown === true && !change;
  // Beside a newer wave only what moved: that page is to be one page, and the tables have the two side by side.
  const older = at < pack.waves.length - 1;
  return (
    <>
      <Listed title="▲ More say so" of={told('up')} count={share('up')} none="Nothing has gone up by more than chance would have it." />
      <Listed
        title="▼ Fewer say so"
        of={told('down')}
        count={share('down')}
        none="Nothing has gone down by more than chance would have it."
      />
      {!older && (
        <>
          {chance && <p class="board-soft">{chance}</p>}
          <Listed
            title="◆ Too early to say: chance alone could have done it. Out of 100"
            run={pack.waves.length > 1}
            of={together(early)}
            count={share('too-early-to-say')}
          />
          <Listed title="● Shown for the first time, or not in the wave before. Out of 100" run of={together(first)} />
        </>
      )}
      <p class="board-soft">
        {older &&
          `${chance} Too early to say: ${lines.filter(early).length}. Shown for the first time, or not in the wave before: ${lines.filter(first).length}. `}
        {NOT_SHOWN}: {hidden('too-few')}. Nobody has answered yet: {hidden('nobody')}. The tables say which.
      </p>
    </>
  );
}

/** Which form it was is said where most of them see another. */
function whoOf({ group, series }: Answered): string {
  const who = GROUP_NAMES[group].toLowerCase().replace(' and carers', '');
  return series === (group === 'young-person' ? 'three' : 'five') ? who : `${who} ${SERIES_NAMES[series]}`;
}

/** Then it is said once, over all of them. */
function allMadeUp({ indicators }: Pack): boolean {
  const newest = indicators.flatMap(({ counted }) => counted.flatMap(({ points }) => points.slice(-1)));
  return newest.length > 0 && newest.every(({ synthetic }) => synthetic);
}

function CountedMoved({ pack }: { readonly pack: Pack }) {
  const newest = pack.waves.at(-1)?.wave;
  const saidOnce = allMadeUp(pack);
  const lines = pack.indicators.flatMap(({ label, counted }) =>
    counted.map((line) => ({ key: line.id, name: counted.length === 1 ? label : line.label, line, way: countedDirection(line) })),
  );
  const told = (wanted: (line: (typeof lines)[number]) => boolean) =>
    lines.filter(wanted).map(({ key, name, line: { points, unit, change } }) => {
      const latest = points.at(-1);
      if (!latest) return [key, name] as const;
      const beside = [
        ...(latest.synthetic && !saidOnce ? ['made up'] : []),
        ...(latest.period === newest ? [] : [periodName(latest.period)]),
        ...(change && change.direction !== 'same' ? [signed(change.by)] : []),
      ];
      return [key, `${name}: ${valueText(latest.value, unit)}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`] as const;
    });
  return (
    <>
      <Listed title="Better than the figure before, however little" of={told(({ way }) => way?.words.endsWith('better') === true)} />
      <Listed title="Worse than the figure before, however little" of={told(({ way }) => way?.words.endsWith('worse') === true)} />
      <Listed
        title="Moved, and the plan does not say which way is better"
        run
        of={told(({ line, way }) => way !== undefined && line.good === 'context' && line.change?.direction !== 'same')}
      />
      <Listed title="No change, or about the same" run of={told(({ line }) => line.change?.direction === 'same')} />
      <Listed title="● Nothing to compare it with yet" run of={told(({ line }) => line.points.length > 0 && !line.change)} />
      <Listed title="No figure yet" run of={told(({ line }) => line.points.length === 0)} />
    </>
  );
}

interface ListedProps {
  readonly title: string;
  readonly of: readonly (readonly [key: string, text: string])[];
  /** One behind the other, where there may be many and none is pressing. */
  readonly run?: boolean;
  /** How many it is; without it, as many as are listed. */
  readonly count?: string;
  /** What is said when there is none; without it nothing is. */
  readonly none?: string;
}

function Listed({ title, of, run, count, none }: ListedProps) {
  if (of.length === 0) return none === undefined ? undefined : <p>{none}</p>;
  return (
    <div class={run ? 'board-run' : undefined}>
      <h4>
        {title}
        {!run && ` (${count ?? of.length})`}
      </h4>
      <ul class={`board-list${run ? ' is-run' : ''}`}>
        {of.map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
