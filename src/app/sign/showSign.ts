import type { SignClip as Clip } from '../../domain/media/prompt.ts';
import { transcriptOf } from '../../domain/media/transcript.ts';
import { wordsHash } from '../../sealing/wordsHash.ts';
import { promptList } from '../aloud/promptList.ts';
import type { SpokenPlace } from '../readAloud.ts';

/** The screen that was asked about last. */
let newest: SpokenPlace | undefined;
let takeAway = () => {};

/**
 * Shows the clip of somebody signing this page, closed, in the place that the page keeps for it (`#sign`); nothing where
 * there is none. Called again at every change of the screen. The player is fetched only where there is a clip.
 */
export async function showSign(place: SpokenPlace): Promise<void> {
  if (newest?.tag === place.tag && newest.page?.words === place.page?.words) return;
  newest = place;
  const { signs } = await promptList(place.tag);
  const clip = await clipFor(signs, place);
  const player = clip && (await import('./drawSign.tsx').then(({ playerFor }) => playerFor(place.tag, clip, signs)).catch(() => undefined));
  if (newest !== place) return;
  takeAway();
  const into = document.getElementById('sign');
  takeAway = (into && player?.(into)) ?? (() => {});
}

/** The clip of this page, made of the words that stand there now. */
async function clipFor(clips: readonly Clip[], { survey, page }: SpokenPlace): Promise<Clip | undefined> {
  const made = page ? clips.filter((clip) => clip.survey === survey && clip.page === page.id) : [];
  const transcript = page && made.length > 0 ? transcriptOf(page.words) : undefined;
  if (transcript === undefined) return undefined;
  const words = await wordsHash(transcript);
  return made.find((clip) => clip.words === words);
}
