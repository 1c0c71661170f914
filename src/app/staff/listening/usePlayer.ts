import type { RefObject } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { HeardRecording } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';
import { SignedOut } from '../WhileSignedIn.tsx';

export interface Player {
  /** What the browser plays it with; to be put on the page. */
  readonly audio: RefObject<HTMLAudioElement | null>;
  /** Which recording, from 0. */
  readonly part: number;
  /** In seconds, of this recording. */
  readonly position: number;
  readonly state: 'still' | 'opening' | 'playing';
  readonly rate: number;
  /** Why it does not play. */
  readonly problem?: string;
  toggle(): void;
  /** So many seconds on, or back. */
  by(seconds: number): void;
  to(seconds: number): void;
  choose(part: number): void;
  setRate(rate: number): void;
}

const pathOf = (id: string): string => `/recordings/${id}/sound`;

/**
 * Plays recordings one after the other. Nothing is opened before somebody presses "play", because that is written down. How long
 * one plays is what its device said: WebM as browsers record it does not say.
 */
export function usePlayer(recordings: readonly HeardRecording[]): Player {
  const audio = useRef<HTMLAudioElement>(null);
  const [part, setPart] = useState(0);
  const [position, setPosition] = useState(0);
  const [state, setState] = useState<Player['state']>('still');
  const [rate, setRate] = useState(1);
  const [problem, setProblem] = useState<string>();

  const play = (which: number, from: number): void => {
    const [element, recording] = [audio.current, recordings[which]];
    if (!element || !recording) return;
    setProblem(undefined);
    setState('opening');
    const source = `/api/staff${pathOf(recording.id)}`;
    if (element.getAttribute('src') !== source || element.error) element.src = source;
    element.defaultPlaybackRate = rate;
    element.playbackRate = rate;
    element.currentTime = from;
    element.play().catch(async (error: Error) => {
      // Somebody pressed "pause" before it began, or chose another.
      if (error.name === 'AbortError') return;
      setState('still');
      const reply = await ask(z.unknown(), pathOf(recording.id));
      const known = !reply.ok && reply.code !== 'unreadable';
      setProblem(known ? reply.message : 'This browser cannot play the recording. Try another browser.');
    });
  };
  const seek = (to: number): void => {
    const there = Math.max(0, Math.min(to, recordings[part]?.seconds ?? 0));
    setPosition(there);
    if (audio.current?.getAttribute('src')) audio.current.currentTime = there;
  };

  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    const heard = {
      playing: () => setState('playing'),
      pause: () => setState('still'),
      timeupdate: () => setPosition(element.currentTime),
      ended: () => {
        const next = part + 1;
        // What its device said is rounded up: at the end it shows that this is the end.
        if (next >= recordings.length) return setPosition(Math.max(element.currentTime, recordings[part]?.seconds ?? 0));
        setPart(next);
        setPosition(0);
        play(next, 0);
      },
    };
    for (const [name, listener] of Object.entries(heard)) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(heard)) element.removeEventListener(name, listener);
    };
  });

  const out = useContext(SignedOut);
  useEffect(() => {
    if (!out) return;
    // What has been fetched of it already would play on, and be there for whoever comes to this screen.
    audio.current?.pause();
    audio.current?.removeAttribute('src');
  }, [out]);

  return {
    audio,
    part,
    position,
    state,
    rate,
    ...(problem !== undefined && { problem }),
    toggle: () => {
      const element = audio.current;
      if (state !== 'still') element?.pause();
      // From its end it begins again.
      else play(part, element?.ended ? 0 : position);
    },
    by: (seconds) => seek((audio.current?.getAttribute('src') ? audio.current.currentTime : position) + seconds),
    to: seek,
    choose: (which) => {
      const going = state !== 'still';
      audio.current?.pause();
      setPart(which);
      setPosition(0);
      if (going) play(which, 0);
      else audio.current?.removeAttribute('src');
    },
    setRate: (next) => {
      setRate(next);
      if (audio.current) audio.current.playbackRate = next;
    },
  };
}
