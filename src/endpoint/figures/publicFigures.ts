import type { Impact } from '../../contract/impact.ts';
import type { Deps } from '../createApp.ts';
import { isMadeUp } from '../demo/demo.ts';

export type PublicDeps = Pick<Deps, 'figures' | 'dataPoints' | 'thresholds' | 'database'>;

/** How many waves families are told of. */
const MOST_WAVES = 8;

/** What families and the Board see of figures, as it stands now: those that are out, suppressed, and those that were counted elsewhere. */
export async function publicFigures({ figures, dataPoints, thresholds, database }: PublicDeps): Promise<Impact> {
  return {
    ...((await isMadeUp(database)) && { synthetic: true as const }),
    thresholds,
    waves: (await figures.seen()).slice(-MOST_WAVES).map(({ wave }) => wave),
    data: [...(await dataPoints.series())],
  };
}
