import { render } from 'preact';
import type { SignClip as Clip } from '../../domain/media/prompt.ts';
import { transcriptOf } from '../../domain/media/transcript.ts';
import { wordsHash } from '../../sealing/wordsHash.ts';
import { aloudWords } from '../aloud/aloudWords.ts';
import { promptList } from '../aloud/promptList.ts';
import type { SpokenPlace } from '../readAloud.ts';
import { SignClip } from './SignClip.tsx';

/** The screen that was asked about last, and where its clip is shown. */
let newest: SpokenPlace | undefined;
let shownIn: Element | undefined;

/**
 * Shows the clip of somebody signing this page, closed, in the place that the page keeps for it (`#sign`); nothing where
 * there is none. Called again at every change of the screen.
 */
export async function showSign(place: SpokenPlace): Promise<void> {
  if (newest?.tag === place.tag && newest.page?.words === place.page?.words) return;
  newest = place;
  const clips = (await promptList(place.tag)).signs;
  const clip = await clipFor(clips, place);
  const t = clip && (await aloudWords(place.tag).catch(() => undefined));
  if (newest !== place) return;
  if (shownIn) render(null, shownIn);
  shownIn = document.getElementById('sign') ?? undefined;
  if (shownIn && clip && t)
    render(<SignClip key={clip.video.sha256} t={t} tag={place.tag} clip={clip} list={{ prompts: [], signs: clips }} />, shownIn);
}

/** The clip of this page, made of the words that stand there now. */
async function clipFor(clips: readonly Clip[], { survey, page }: SpokenPlace): Promise<Clip | undefined> {
  const made = page ? clips.filter((clip) => clip.survey === survey && clip.page === page.id) : [];
  const transcript = page && made.length > 0 ? transcriptOf(page.words) : undefined;
  if (transcript === undefined) return undefined;
  const words = await wordsHash(transcript);
  return made.find((clip) => clip.words === words);
}
