import { NOT_SHOWN } from '../notShown.ts';
import { ALL, type DividedRow } from './dividedRows.ts';
import { waveName } from './figureWords.ts';

/** What is said of a chart of groups: `newest` before it, `course` to who does not see it, `leftOut` of what is not drawn. */
interface DividedWords {
  /** Absent where no group is shown: what all say stands over the chart already. */
  readonly newest: string | undefined;
  readonly course: string;
  readonly leftOut: readonly string[];
}

/** @param rows those that are drawn. */
export function dividedWords(rows: readonly DividedRow[]): DividedWords {
  const wave = rows[0]?.waves.at(-1)?.wave;
  return {
    newest: wave === undefined ? undefined : newestOf(rows, waveName(wave)),
    course: rows.map(courseOf).join(' '),
    leftOut: [
      ...missing(NOT_SHOWN, rows, (share) => share?.why === 'too-few'),
      ...missing('Nobody gave a rating', rows, (share) => share?.why !== 'too-few'),
    ],
  };
}

function newestOf(rows: readonly DividedRow[], wave: string): string | undefined {
  const shown = rows.flatMap(({ value, name, waves }) => {
    const share = waves.at(-1)?.share;
    return share?.shown ? [{ value, name, share }] : [];
  });
  if (shown.every(({ value }) => value === ALL)) return undefined;
  const most = shown.toSorted((one, other) => other.share.percent - one.share.percent);
  const each = most.map(({ name, share }) => `${name} ${share.percent}`);
  return `${wave}, out of 100${most.length > 1 ? ', most first' : ''}: ${each.join('; ')}.`;
}

/** From where to where; of what is between, the table tells. */
function courseOf({ name, waves }: DividedRow): string {
  const shown = waves.flatMap(({ wave, share }) =>
    share?.shown ? [`${share.percent} in 100 (${share.low} to ${share.high}) in ${waveName(wave)}`] : [],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined) return `${name}: not shown.`;
  return first === last ? `${name}: ${first}.` : `${name}: from ${first} to ${last}.`;
}

/** Why a point is missing is told as far as the table tells it. */
function missing(
  why: string,
  rows: readonly DividedRow[],
  is: (share: Exclude<DividedRow['waves'][number]['share'], { shown: true }>) => boolean,
): readonly string[] {
  const each = rows.flatMap(({ name, waves }) => {
    const some = waves.flatMap(({ wave, share }) => (!share?.shown && is(share) ? [waveName(wave)] : []));
    return some.length === 0 ? [] : [`${name} (${some.join(', ')})`];
  });
  return each.length === 0 ? [] : [`${why}: ${each.join('; ')}.`];
}
