import { promptList } from '../aloud/promptList.ts';
import type { SpokenPlace } from '../readAloud.ts';

/** The screen that was asked about last. */
let newest: SpokenPlace | undefined;
let takeAway = () => {};

/**
 * Shows the clip of somebody signing this page, closed, in the place that the page keeps for it (`#sign`); nothing where
 * there is none. Called again at every change of the screen. The player is fetched only in a language that has clips.
 */
export async function showSign(place: SpokenPlace): Promise<void> {
  if (newest?.tag === place.tag && newest.page?.words === place.page?.words) return;
  newest = place;
  const { signs } = await promptList(place.tag);
  const player =
    signs.length > 0 && (await import('./signPlayer.tsx').then(({ playerFor }) => playerFor(place, signs)).catch(() => undefined));
  if (newest !== place) return;
  takeAway();
  const into = document.getElementById('sign');
  takeAway = into && player ? player(into) : () => {};
}
