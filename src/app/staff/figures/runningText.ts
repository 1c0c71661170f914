import type { Pack } from '../../../contract/staff/pack.ts';

/**
 * A style sheet that writes into the foot of every printed page what it is a page of, and that some of its figures are made up, if they are: a
 * page that is copied by itself still says so. The words of a page's margin can stand in a style sheet alone.
 */
export function runningText({ waves, synthetic }: Pick<Pack, 'waves' | 'synthetic'>): string {
  const name = `Heard Board pack · ${waves.map(({ label }) => label).join(' beside ')} · page `;
  const left = synthetic
    ? ` @bottom-left { content: "${waves.every((wave) => wave.synthetic) ? 'MADE UP' : 'PARTLY MADE UP'}, for a demonstration"; ${FONT} font-weight: 700; }`
    : '';
  const foot = `${left} @bottom-right { content: "${name.replace(/["\\\n]/g, ' ')}" counter(page) " of " counter(pages); ${FONT} }`;
  return `@page board {${foot} } @page board-wide {${foot} }`;
}

const FONT = 'font: 8pt sans-serif; white-space: nowrap;';
