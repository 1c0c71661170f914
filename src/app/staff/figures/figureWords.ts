import type { SeenShare } from '../../../contract/impact.ts';
import type { Answered, Counted } from '../../../contract/staff/pack.ts';
import { waveNamed } from '../../../domain/survey/wave.ts';
import { unitText } from '../unitText.ts';

export const GROUP_NAMES: Readonly<Record<Answered['group'], string>> = {
  parent: 'Parents and carers',
  'young-person': 'Young people',
  professional: 'Professionals',
};

export const SERIES_NAMES: Readonly<Record<Answered['series'], string>> = {
  five: 'on five points',
  three: 'on three points',
  group: 'in group sessions',
};

/** Whose answers, in which form: they are never merged. */
export const figureName = ({ group, series }: Pick<Answered, 'group' | 'series'>): string =>
  `${GROUP_NAMES[group]}, ${SERIES_NAMES[series]}`;

/** `Oct to Dec 2026`: short, for a column. @param wave its id. */
export const waveName = (wave: string): string => waveNamed(wave).label.replace(/(?<=\b[A-Z][a-z]{2})[a-z]+(?= )/g, '');

/** A period in words: a quarter as its months, anything else as it is written. */
export const periodName = (period: string): string => (/^\d{4}-Q[1-4]$/.test(period) ? waveName(period) : period);

/** In a cell: why nothing is shown. What hides it is said beside the tables. */
export const hiddenText = (why: Extract<SeenShare, { shown: false }>['why']): string =>
  why === 'nobody' ? 'Nobody has answered yet' : 'Not shown';

/** A minus as it is printed, and a plus. */
export const signed = (value: number): string => (value > 0 ? `+${plain(value)}` : value < 0 ? `−${plain(-value)}` : '0');
const plain = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** `75 weeks`. */
export const valueText = (value: number, unit: Counted['unit']): string => `${plain(value)}${unitText(value, unit)}`;

/** `+3 weeks`; of per cents the difference is in points. */
export function changeText(by: number, unit: Counted['unit']): string {
  if (unit === 'percent' || unit === 'score') return `${signed(by)} ${Math.abs(by) === 1 ? 'point' : 'points'}`;
  return `${signed(by)}${unitText(by, unit)}`;
}

interface Direction {
  /** Told apart by its shape; nothing is said by colour. */
  readonly symbol: string;
  readonly words: string;
}

/** Which way a share has gone. Favourable answers: up is better, and the words say what moved. */
export const ANSWERED_DIRECTIONS: Readonly<Record<'up' | 'down' | 'too-early-to-say', Direction>> = {
  up: { symbol: '▲', words: 'Up' },
  down: { symbol: '▼', words: 'Down' },
  'too-early-to-say': { symbol: '◆', words: 'Too early to say' },
};

/** Which way a figure has gone, and whether that is better, where the plan says so. */
export function countedDirection({ change, good }: Pick<Counted, 'change' | 'good'>): Direction | undefined {
  if (!change) return undefined;
  // A rounded count can differ by what rounding has made of it.
  if (change.direction === 'same') return { symbol: '=', words: change.by === 0 ? 'No change' : 'About the same' };
  const [symbol, way] = change.direction === 'up' ? ['▲', 'Up'] : ['▼', 'Down'];
  if (good === 'context') return { symbol, words: way };
  return { symbol, words: `${way}: ${change.direction === good ? 'better' : 'worse'}` };
}
