import { DRAWING_SIDE, type Stroke } from '../../domain/session/groupItem.ts';

/** What was drawn. @param name for those who listen; without it they hear what stands beside it. */
export function DrawingView({ strokes, name }: { readonly strokes: readonly Stroke[]; readonly name?: string }) {
  const lines = strokes.map(({ colour, points }, at) => <polyline key={at} class={`is-${colour}`} points={lineOf(points)} />);
  const viewBox = `0 0 ${DRAWING_SIDE} ${DRAWING_SIDE}`;
  return name === undefined ? (
    <svg class="group-drawing" viewBox={viewBox} aria-hidden="true">
      {lines}
    </svg>
  ) : (
    <svg class="group-drawing" viewBox={viewBox} role="img" aria-label={name}>
      {lines}
    </svg>
  );
}

/** A dot is a line to itself. */
function lineOf(points: readonly number[]): string {
  return (points.length === 2 ? [...points, ...points] : points).join(' ');
}
