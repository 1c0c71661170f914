import { computeAccessibleName } from 'dom-accessibility-api';
import type { Stop } from './stops.ts';
import { NAMED } from './stopsIn.ts';

/** Names of so many of several are said; more would not be waited for. */
const SAID = 3;

/** What is said of a stop: a control's name as a screen reader has it; of several, their own name or the first of theirs. */
export function nameOf({ of, inside }: Stop<Element>): string {
  const own = computeAccessibleName(of).trim();
  if (inside.length === 0) return of instanceof HTMLSelectElement ? `${own}: ${of.selectedOptions[0]?.text ?? ''}` : own;
  if (own !== '' && of.matches(NAMED)) return own;
  const names = inside.map(nameOf);
  return `${names.slice(0, SAID).join(', ')}${names.length > SAID ? ' …' : ''}`;
}
