import type { Answered, Pack } from '../../../contract/staff/pack.ts';
import { changeText, countedDirection, GROUP_NAMES, periodName, SERIES_NAMES, valueText } from './figureWords.ts';

/** What moved and what did not, in sentences: the page that is read when no other is. */
export function WhatMoved({ pack }: { readonly pack: Pack }) {
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">What moved, and what did not</h2>
      {pack.waves.map(({ wave, label }, at) => (
        <section key={wave} aria-labelledby={`moved-${wave}`}>
          <h3 id={`moved-${wave}`}>What people say: {label}</h3>
          <AnsweredMoved pack={pack} at={at} />
        </section>
      ))}
      <section aria-labelledby="moved-counted">
        <h3 id="moved-counted">What is counted elsewhere</h3>
        <CountedMoved pack={pack} />
      </section>
    </section>
  );
}

/** @param at the wave's place in the pack. */
function AnsweredMoved({ pack, at }: { readonly pack: Pack; readonly at: number }) {
  const lines = pack.indicators.flatMap(({ id, label, answered }) =>
    answered.map((line) => ({ key: `${id} ${line.group} ${line.series}`, name: `${label} (${whoOf(line)})`, line, ...line.waves[at] })),
  );
  const going = (direction: 'up' | 'down' | 'too-early-to-say') => lines.filter(({ change }) => change?.direction === direction);
  const first = lines.filter(({ all, change }) => all?.shown && !change);
  const few = lines.filter(({ all }) => all && !all.shown && all.why === 'too-few');
  const nobody = lines.filter(({ all }) => all && !all.shown && all.why === 'nobody');
  const sentence = ({ name, line, all, change }: (typeof lines)[number]): string => {
    const before = line.history.find(({ wave }) => wave === change?.since)?.percent;
    return `${name}: ${all?.shown ? all.percent : ''} in 100${before === undefined ? '' : `, it was ${before}`}`;
  };
  return (
    <>
      <Listed title="▲ More say so" of={going('up').map((each) => [each.key, sentence(each)])} none="Nothing has gone up for certain." />
      <Listed
        title="▼ Fewer say so"
        of={going('down').map((each) => [each.key, sentence(each)])}
        none="Nothing has gone down for certain."
      />
      <Listed
        title="◆ Too early to say: chance alone could have done it"
        of={going('too-early-to-say').map((each) => [each.key, sentence(each)])}
      />
      <Listed title="● Shown for the first time, or not shown in the wave before" of={first.map((each) => [each.key, sentence(each)])} />
      <InOneLine title="Too few to show" names={few.map(({ name }) => name)} />
      <InOneLine title="Nobody has answered yet" names={nobody.map(({ name }) => name)} />
    </>
  );
}

const whoOf = ({ group, series }: Answered): string => `${GROUP_NAMES[group].toLowerCase()}, ${SERIES_NAMES[series]}`;

function CountedMoved({ pack }: { readonly pack: Pack }) {
  const lines = pack.indicators.flatMap(({ id, label, counted }) =>
    counted.map((line) => ({ key: line.id, name: counted.length === 1 ? label : line.label, id, line, way: countedDirection(line) })),
  );
  const going = (words: string) => lines.filter(({ way }) => way?.words.endsWith(words));
  const sentence = ({ name, line: { points, unit, change } }: (typeof lines)[number]): string => {
    const latest = points.at(-1);
    if (!latest) return name;
    return `${name}: ${valueText(latest.value, unit)} (${periodName(latest.period)})${change ? `, ${changeText(change.by, unit)} since ${periodName(change.since)}` : ''}`;
  };
  const told = (of: typeof lines) => of.map((each) => [each.key, sentence(each)] as const);
  const noJudgement = lines.filter(({ line, way }) => way && line.good === 'context' && line.change?.direction !== 'same');
  const missing = lines.filter(({ line }) => line.points.length === 0);
  return (
    <>
      <Listed title="Better" of={told(going(': better'))} />
      <Listed title="Worse" of={told(going(': worse'))} />
      <Listed title="Moved; the plan does not say which way is better" of={told(noJudgement)} />
      <Listed title="＝ No change" of={told(going('No change'))} />
      <Listed title="● One figure so far" of={told(lines.filter(({ line }) => line.points.length === 1))} />
      <InOneLine title="No figure yet" names={missing.map(({ name }) => name)} />
    </>
  );
}

interface ListedProps {
  readonly title: string;
  readonly of: readonly (readonly [key: string, text: string])[];
  /** What is said when there is none; without it nothing is. */
  readonly none?: string;
}

function Listed({ title, of, none }: ListedProps) {
  if (of.length === 0) return none === undefined ? undefined : <p>{none}</p>;
  return (
    <>
      <h4>
        {title} ({of.length})
      </h4>
      <ul class="board-list">
        {of.map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function InOneLine({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return undefined;
  return (
    <p class="board-soft">
      <strong>
        {title} ({names.length}):
      </strong>{' '}
      {names.join('; ')}.
    </p>
  );
}
