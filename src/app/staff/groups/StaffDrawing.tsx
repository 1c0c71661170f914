import { DRAWING_INK } from '../../controls/drawingInk.ts';

interface StaffDrawingProps {
  readonly strokes: readonly { readonly colour: string; readonly points: readonly number[] }[];
  /** For those who listen; without it they hear what stands beside it. */
  readonly name?: string;
}

/** What young people drew, in the colours that they chose. */
export function StaffDrawing({ strokes, name }: StaffDrawingProps) {
  const lines = strokes.map(({ colour, points }, at) => (
    <polyline
      key={at}
      points={(points.length === 2 ? [...points, ...points] : points).join(' ')}
      stroke={(DRAWING_INK as Readonly<Record<string, string>>)[colour] ?? 'currentcolor'}
    />
  ));
  return name === undefined ? (
    <svg viewBox="0 0 1000 1000" aria-hidden="true">
      {lines}
    </svg>
  ) : (
    <svg viewBox="0 0 1000 1000" role="img" aria-label={name}>
      {lines}
    </svg>
  );
}
