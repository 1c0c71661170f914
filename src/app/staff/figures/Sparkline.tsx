interface SparklineProps {
  /** Oldest first; `undefined` where there is none to show. */
  readonly values: readonly (number | undefined)[];
  /** The top of the scale; the bottom is always nought. */
  readonly most: number;
  /** What it shows, for whoever does not see it. */
  readonly label: string;
}

const [WIDTH, HEIGHT, EDGE] = [88, 24, 4];

/** A few figures in a row as a line, small enough to stand in a table. A gap is a gap: nothing is drawn across it. */
export function Sparkline({ values, most, label }: SparklineProps) {
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0;
  const points = values.map((value, at) =>
    value === undefined
      ? undefined
      : { x: round(EDGE + at * step), y: round(HEIGHT - EDGE - (most > 0 ? value / most : 0) * (HEIGHT - 2 * EDGE)) },
  );
  if (points.every((point) => !point)) return undefined;
  const last = points.findLastIndex((point) => point);
  return (
    <svg class="board-spark" role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <line class="board-spark-floor" x1={EDGE} y1={HEIGHT - EDGE} x2={WIDTH - EDGE} y2={HEIGHT - EDGE} />
      {points.map((point, at) => {
        const before = points[at - 1];
        return point && before && <line key={`line ${point.x}`} x1={before.x} y1={before.y} x2={point.x} y2={point.y} />;
      })}
      {points.map((point, at) => point && <circle key={`point ${point.x}`} cx={point.x} cy={point.y} r={at === last ? 3 : 1.5} />)}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
