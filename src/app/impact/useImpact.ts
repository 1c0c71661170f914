import { useEffect, useState } from 'preact/hooks';
import type { Impact } from '../../contract/impact.ts';
import type { Told, WatchImpact } from '../published.ts';

/** The figures, as they come; `undefined` until the phone has been asked, and at build. */
export function useImpact(watch: WatchImpact | undefined): Told<Impact> | undefined {
  const [told, tell] = useState<Told<Impact>>();
  useEffect(() => watch?.(tell), [watch]);
  return told;
}
