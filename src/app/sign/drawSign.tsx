import { render } from 'preact';
import type { SignClip as Clip } from '../../domain/media/prompt.ts';
import { aloudWords } from '../aloud/aloudWords.ts';
import { SignClip } from './SignClip.tsx';

/**
 * What draws the player of this clip into a place, and returns what takes it away again.
 *
 * @param clips all clips of this language, to be kept together.
 * @throws when its words are neither on this phone nor to be fetched.
 */
export async function playerFor(tag: string, clip: Clip, clips: readonly Clip[]): Promise<(into: Element) => () => void> {
  const t = await aloudWords(tag);
  return (into) => {
    render(<SignClip key={clip.video.sha256} t={t} tag={tag} clip={clip} list={{ prompts: [], signs: clips }} />, into);
    return () => render(null, into);
  };
}
