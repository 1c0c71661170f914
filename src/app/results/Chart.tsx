import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartData } from './chartData.ts';
import type { Room } from './drawChart.ts';
import { drawing, loadDrawing } from './drawing.ts';
import { signOf } from './lineSigns.ts';

interface ChartProps extends ChartData {
  /** The sentence that says what the chart shows, for those who do not see it. */
  readonly summary: string;
}

/** So far from the screen a chart is drawn: it stands there when it is scrolled to, and forty do not hold up a slow phone at once. */
const AHEAD = '400px';
/** CSS pixels on paper, where it stands beside its table, and those of its letters; it may be in a fold that has no size before. */
const PRINTED = { width: 120, height: 46, size: 8.5, line: 10 };

/**
 * A line of values over time with their intervals. The library that draws it is fetched when the first chart comes near the screen;
 * where it cannot be had there is no chart. It is a picture for those who see it: the same must stand in the page as a sentence before it and
 * as a table behind it.
 */
export function Chart({ summary, ...data }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  // What is drawn, not the objects that say so: those are new with every drawing of the page.
  const drawn = JSON.stringify(data);
  useEffect(() => {
    if (!place.current) return;
    return drawWhenNear(place.current, data, () => setFailed(true));
  }, [drawn]);
  if (failed) return null;
  return (
    <figure class="heard-chart-figure">
      {data.lines.length > 1 && (
        <figcaption>
          <ul class="heard-chart-lines">
            {data.lines.map(({ name }, at) => (
              <li key={name} class={`is-line-${at}`}>
                <svg viewBox="-16 -8 32 16" width="32" height="16" aria-hidden="true">
                  <path d="M-16,0H16" stroke="currentColor" stroke-width="2" stroke-dasharray={signOf(at).dash} />
                  <path d={signOf(at).path} fill="currentColor" />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        </figcaption>
      )}
      {/* Filled by the library, and left alone here. */}
      <div class="heard-chart" role="img" aria-label={summary} ref={place} />
    </figure>
  );
}

/** @returns a function that stops it. */
function drawWhenNear(place: HTMLElement, data: ChartData, failed: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let drawn: number | undefined;
  const show = (room: Room) => {
    const draw = drawing();
    if (signal.aborted || !draw || room.width === drawn) return;
    drawn = room.width;
    place.replaceChildren(draw(data, place, room));
  };
  const showHere = () => show({ width: place.clientWidth });
  const sizes = new ResizeObserver(showHere);
  const near = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      loadDrawing().then(
        () => {
          showHere();
          if (!signal.aborted) sizes.observe(place);
        },
        () => signal.aborted || failed(),
      );
    },
    { rootMargin: AHEAD },
  );
  near.observe(place);
  addEventListener('beforeprint', () => show(PRINTED), { signal });
  addEventListener('afterprint', () => place.clientWidth > 0 && showHere(), { signal });
  return () => {
    stop.abort();
    near.disconnect();
    sizes.disconnect();
  };
}
