import { DRAWING_SIDE, type Stroke } from '../../domain/session/groupItem.ts';

/** What was drawn. Without a name it is passed over by those who listen: its caption stands beside it. */
export function DrawingView({ strokes, name }: { readonly strokes: readonly Stroke[]; readonly name?: string }) {
  return (
    <svg
      class="group-drawing"
      viewBox={`0 0 ${DRAWING_SIDE} ${DRAWING_SIDE}`}
      {...(name === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': name })}
    >
      {strokes.map(({ colour, points }, at) => (
        <polyline key={at} class={`is-${colour}`} points={lineOf(points)} />
      ))}
    </svg>
  );
}

/** A dot is a line to itself. */
function lineOf(points: readonly number[]): string {
  return (points.length === 2 ? [...points, ...points] : points).join(' ');
}
