import type { Figure } from '../../../contract/staff/themes.ts';

/** A published count of those who said a theme, in words; without one nobody did. */
export function figureText(figure: Figure | undefined): string {
  if (!figure) return 'not said';
  return figure.shown ? `about ${figure.count.toLocaleString('en-GB')}` : 'not shown';
}
