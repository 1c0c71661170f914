import { dayAfter } from '../../domain/survey/dayAfter.ts';
import { type Wave, waveOf } from '../../domain/survey/wave.ts';
import { GRACE_DAYS } from './editions.ts';

/**
 * The wave whose figures come next, and the ISO day on which they are taken by themselves. It follows from the calendar and what is out alone:
 * whether anybody has answered in that wave, nobody is to learn from it.
 *
 * @param out ids of the waves that are out.
 * @param today ISO day.
 */
export function nextOut(out: readonly string[], today: string): { readonly label: string; readonly due: string } {
  const due = waveOf(dayAfter(today, -GRACE_DAYS));
  const next: Wave = out.includes(due.id) ? waveOf(dayAfter(due.last, 1)) : due;
  return { label: next.label, due: dayAfter(next.last, GRACE_DAYS) };
}
