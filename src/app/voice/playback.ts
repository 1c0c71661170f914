import { useEffect, useState } from 'preact/hooks';
import type { Recording } from '../../domain/response/recording.ts';
import { SOUNDING } from '../aloud/sounding.ts';
import type { Sounds } from './sounds.ts';

/** A recording as it is played. */
export interface Playback {
  readonly playing: boolean;
  /** Where it is, in seconds. */
  readonly at: number;
  /** `gone`: it is not there. `cannot`: it did not play, as in a call, or in a browser that cannot; it may the next time. */
  readonly failed: 'gone' | 'cannot' | undefined;
  readonly toggle: () => void;
  readonly moveTo: (seconds: number) => void;
}

/** One at a time. */
let sounding: HTMLAudioElement | undefined;

/**
 * A player for what is kept of a recording. It is fetched before it is asked for, because an iPhone plays nothing that has to be waited
 * for, and let go with the screen. How long it plays is known from the recording: WebM itself does not say.
 */
export function usePlayback(sounds: Pick<Sounds, 'of'>, { id, type }: Recording): Playback {
  const [player, setPlayer] = useState<HTMLAudioElement>();
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState<Playback['failed']>();

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    let letGo = () => {};
    void sounds.of(id).then((found) => {
      if (signal.aborted) return;
      if (!found.ok || !found.value) return setFailed('gone');
      const address = URL.createObjectURL(new Blob([found.value], { type }));
      const audio = new Audio(address);
      letGo = () => {
        audio.pause();
        audio.removeAttribute('src');
        URL.revokeObjectURL(address);
      };
      audio.addEventListener('play', () => setPlaying(true), { signal });
      audio.addEventListener('pause', () => setPlaying(false), { signal });
      audio.addEventListener('timeupdate', () => setAt(audio.currentTime), { signal });
      audio.addEventListener('timeupdate', () => document.dispatchEvent(new Event(SOUNDING)), { signal });
      audio.addEventListener('ended', () => setAt(0), { signal });
      audio.addEventListener('error', () => setFailed('cannot'), { signal });
      setPlayer(audio);
    });
    return () => {
      life.abort();
      letGo();
    };
  }, [sounds, id, type]);

  return {
    playing,
    at,
    failed,
    toggle() {
      if (!player) return;
      if (!player.paused) return player.pause();
      if (sounding !== player) sounding?.pause();
      sounding = player;
      setFailed(undefined);
      // What has failed plays nothing before it has been loaded anew.
      if (player.error) player.load();
      player.play().catch((error: Error) => {
        // Somebody pressed "pause" before it began.
        if (error.name !== 'AbortError') setFailed('cannot');
      });
    },
    moveTo(seconds) {
      if (player) player.currentTime = seconds;
      setAt(seconds);
    },
  };
}
