import { addressOfMedia } from '../../contract/prompts.ts';
import type { Prompt } from '../../domain/media/prompt.ts';
import type { Said } from './said.ts';

/**
 * Plays a recording. Resolves when it is over, or why it was not heard.
 *
 * @param player one for all: a browser that has allowed it to play once, after a tap, allows it again.
 */
export function playPrompt(player: HTMLAudioElement, { audio }: Prompt, rate: number, signal: AbortSignal): Promise<Said> {
  if (signal.aborted) return Promise.resolve('stopped');
  if (player.canPlayType(audio.type) === '') return Promise.resolve('no-sound');
  return new Promise((resolve) => {
    const events = new AbortController();
    const end = (said: Said) => {
      events.abort();
      if (said !== 'said') player.pause();
      resolve(said);
    };
    player.addEventListener('ended', () => end('said'), events);
    player.addEventListener('error', () => end('unreachable'), events);
    signal.addEventListener('abort', () => end('stopped'), events);
    player.src = addressOfMedia(audio);
    player.defaultPlaybackRate = rate;
    player.playbackRate = rate;
    player.play().catch((error: unknown) => {
      // What the network did is told by `error` above; being paused is no failure.
      if (error instanceof DOMException && error.name === 'NotAllowedError') end('not-allowed');
    });
  });
}
