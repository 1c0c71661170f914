import type { Figure } from '../../../contract/staff/themes.ts';

/** A published count in words. */
export function figureText(figure: Figure, least: number): string {
  return figure.shown ? `about ${figure.count.toLocaleString('en-GB')}` : `fewer than ${least}`;
}
