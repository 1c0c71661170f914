import { dayAfter } from './dayAfter.ts';
import { type Wave, waveNamed, waveOf } from './wave.ts';

/**
 * The waves from one to another, both in it, in order; none when the last is before the first.
 *
 * @param first id, such as `2026-Q4`.
 * @param last id.
 * @throws for anything that is no id of a wave.
 */
export function wavesBetween(first: string, last: string): readonly Wave[] {
  const [from, to] = [waveNamed(first), waveNamed(last)];
  const waves: Wave[] = [];
  for (let wave = from; wave.first <= to.first; wave = waveOf(dayAfter(wave.last, 1))) waves.push(wave);
  return waves;
}
