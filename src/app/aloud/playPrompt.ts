import { addressOfMedia } from '../../contract/prompts.ts';
import type { Prompt } from '../../domain/media/prompt.ts';
import type { Said } from './said.ts';
import { SOUNDING } from './sounding.ts';

/**
 * Plays a recording. Resolves when it is over, or why it was not heard.
 *
 * @param player one for all: a browser that has allowed it to play once, after a tap, allows it again.
 */
export function playPrompt(player: HTMLAudioElement, { audio }: Prompt, rate: number, signal: AbortSignal): Promise<Said> {
  if (signal.aborted) return Promise.resolve('stopped');
  const address = addressOfMedia(audio);
  return new Promise((resolve) => {
    const events = new AbortController();
    const end = (said: Said) => {
      // Found out too late: the player may be playing something else by now.
      if (events.signal.aborted) return;
      events.abort();
      if (said !== 'said') player.pause();
      resolve(said);
    };
    player.addEventListener('timeupdate', () => document.dispatchEvent(new Event(SOUNDING)), events);
    player.addEventListener('ended', () => end('said'), events);
    player.addEventListener('error', () => void whyNot(address).then(end), events);
    signal.addEventListener('abort', () => end('stopped'), events);
    player.src = address;
    player.defaultPlaybackRate = rate;
    player.playbackRate = rate;
    player.play().catch((error: unknown) => {
      // What the network did is told by `error` above; being paused is no failure.
      if (error instanceof DOMException && error.name === 'NotAllowedError') end('not-allowed');
    });
  });
}

/**
 * A player says the same of a file that it cannot reach and of one that it cannot play, though its browser thought it might.
 * The file's first byte tells them apart.
 */
async function whyNot(address: string): Promise<Said> {
  const reached = await fetch(address, { credentials: 'omit', headers: { range: 'bytes=0-0' } }).then(
    ({ ok }) => ok,
    () => false,
  );
  return reached ? 'no-sound' : 'unreachable';
}
