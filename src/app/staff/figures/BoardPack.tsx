import { AREA } from '../../../content/area.ts';
import type { Pack } from '../../../contract/staff/pack.ts';
import { EntriesPart } from './EntriesPart.tsx';
import { IndicatorTables } from './IndicatorTables.tsx';
import { MadeUp } from './MadeUp.tsx';
import { MadeUpMark } from './MadeUpMark.tsx';
import { ReachPart, ReachTables } from './ReachPart.tsx';
import { ThemesPart } from './ThemesPart.tsx';
import { WhatMoved } from './WhatMoved.tsx';

interface BoardPackProps {
  readonly pack: Pack;
  /** Which other pages the reader may open from here. */
  readonly opens: { readonly explorer: boolean; readonly themes: boolean; readonly entries: boolean };
}

const PARTS = [
  ['moved', 'What moved, and what did not'],
  ['reach', 'Who was heard, and who not yet'],
  ['indicators', 'All 53 indicators'],
  ['said', 'What families said'],
  ['method', 'How these numbers were made'],
  ['reach-tables', 'The tables of who was heard'],
] as const;

const WaveLabel = ({ label, synthetic }: Pack['waves'][number]) => (
  <>
    {label} {synthetic && <MadeUpMark />}
  </>
);

/** The pack as it is read and printed: sentences first, then figures, then the tables behind them. */
export function BoardPack({ pack, opens }: BoardPackProps) {
  const { waves, next, synthetic, thresholds } = pack;
  // What is read from top to bottom begins with what is news; columns go on from left to right, as time does.
  const newestFirst = waves.toReversed();
  return (
    <article class={`board-pack${waves.length > 1 ? ' is-two' : ''}`}>
      <p class="board-name">
        {AREA.partnership}: {newestFirst.map(({ label }) => label).join(', beside ')}
      </p>
      {synthetic && <MadeUp marked />}
      <p>
        53 indicators of the Priority Impact Plan. Whoever wants to answers: these are the views of those who did, and no measure of all
        families. A share of fewer than {thresholds.base} ratings is never shown, nor one with 1 to {thresholds.cell - 1} on a side; below
        30 a share is a hint. Of who was heard and of themes, counts of 1 to {thresholds.cell - 1} are hidden, and all counts of a whole of
        fewer than {thresholds.base}. Whatever these could be worked out from is hidden too. Counts are rounded to 5.
        {waves.length > 1 &&
          ' Two waves stand side by side and are never added up: they are different answers, and some families may have given both.'}
      </p>
      <nav aria-label="Parts of the pack" class="board-tools">
        <ul class="board-list is-run">
          {PARTS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <WhatMoved pack={pack} />
      <section aria-labelledby="reach" class="board-heard">
        <h2 id="reach">Who was heard, and who not yet</h2>
        {newestFirst.map((wave) => (
          <section key={wave.wave} aria-labelledby={`heard-${wave.wave}`}>
            <h3 id={`heard-${wave.wave}`}>
              <WaveLabel {...wave} />
            </h3>
            <ReachPart pack={pack} wave={wave} />
          </section>
        ))}
      </section>
      <section aria-labelledby="indicators" class="board-indicators">
        <h2 id="indicators">All 53 indicators</h2>
        <p class="board-soft">
          Of what people say: the share who answered favourably, its 95 % interval, and of how many. Five points, three points and group
          sessions are never merged. Next figures: {next.label}.
        </p>
        <IndicatorTables pack={pack} explores={opens.explorer} />
      </section>
      <section aria-labelledby="said" class="board-new-page">
        <h2 id="said">What families said, and what was answered</h2>
        <ThemesPart pack={pack} themes={opens.themes} />
        <h3 id="doing">What is being done</h3>
        <EntriesPart pack={pack} entries={opens.entries} />
      </section>
      <section aria-labelledby="method">
        <h2 id="method">How these numbers were made, and what they cannot say</h2>
        <dl class="board-method">
          {pack.method.map(({ about, text }) => (
            <div key={about + text}>
              <dt>{about}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="reach-tables">
        <h2 id="reach-tables">Who was heard: the tables</h2>
        {newestFirst.map((wave) => (
          <section key={wave.wave} aria-labelledby={`tables-${wave.wave}`}>
            <h3 id={`tables-${wave.wave}`}>
              <WaveLabel {...wave} />
            </h3>
            <ReachTables pack={pack} wave={wave} />
          </section>
        ))}
      </section>
    </article>
  );
}
