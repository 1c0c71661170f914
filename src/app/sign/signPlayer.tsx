import { render } from 'preact';
import type { SignClip as Clip } from '../../domain/media/prompt.ts';
import { transcriptOf } from '../../domain/media/transcript.ts';
import { wordsHash } from '../../sealing/wordsHash.ts';
import { lateWords } from '../lateWords.ts';
import type { SpokenPlace } from '../readAloud.ts';
import { SignClip } from './SignClip.tsx';

/**
 * What draws the player of this page's clip into a place, and returns what takes it away again; `undefined` for a page that
 * nobody has signed.
 *
 * @param clips all clips of this language.
 * @throws when the player's words are neither on this phone nor to be fetched.
 */
export async function playerFor(place: SpokenPlace, clips: readonly Clip[]): Promise<((into: Element) => () => void) | undefined> {
  const clip = await clipFor(clips, place);
  if (!clip) return undefined;
  const { tag } = place;
  const t = await lateWords('aloud', tag);
  return (into) => {
    render(<SignClip key={clip.video.sha256} t={t} tag={tag} clip={clip} list={{ prompts: [], signs: clips }} />, into);
    return () => render(null, into);
  };
}

/** The clip of this page, made of the words that stand there now. */
async function clipFor(clips: readonly Clip[], { page }: SpokenPlace): Promise<Clip | undefined> {
  const made = page ? clips.filter((clip) => clip.survey === page.survey && clip.page === page.id) : [];
  const transcript = page && made.length > 0 ? transcriptOf(page.words) : undefined;
  if (transcript === undefined) return undefined;
  const words = await wordsHash(transcript);
  return made.find((clip) => clip.words === words);
}
