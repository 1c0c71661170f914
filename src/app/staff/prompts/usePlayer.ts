import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../api.ts';

/** What plays one recording at a time. */
export interface Player {
  /** The key of what is heard now. */
  readonly playing: string | undefined;
  /** Why the last one was not heard. */
  readonly problem: string | undefined;
  /** Plays it, or stops it when it is being played. @param find its address, or the sound itself. */
  readonly toggle: (key: string, find: string | (() => Promise<Reply<Blob>>)) => void;
  readonly stop: () => void;
}

const CANNOT = 'This browser cannot play this recording.';

export function usePlayer(): Player {
  const [playing, setPlaying] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const audio = useRef<HTMLAudioElement | undefined>(undefined);
  const fetched = useRef(new Map<string, string>());
  /** What was asked for last: something older that comes late is not played. */
  const wanted = useRef<string | undefined>(undefined);

  useEffect(() => {
    const addresses = fetched.current;
    return () => {
      wanted.current = undefined;
      audio.current?.pause();
      for (const address of addresses.values()) URL.revokeObjectURL(address);
    };
  }, []);

  function stop(): void {
    wanted.current = undefined;
    audio.current?.pause();
    setPlaying(undefined);
  }

  async function play(key: string, find: string | (() => Promise<Reply<Blob>>)): Promise<void> {
    stop();
    wanted.current = key;
    setProblem(undefined);
    let address = typeof find === 'string' ? find : fetched.current.get(key);
    if (address === undefined && typeof find !== 'string') {
      const reply = await find();
      if (wanted.current !== key) return;
      if (!reply.ok) return setProblem(reply.message);
      address = URL.createObjectURL(reply.value);
      fetched.current.set(key, address);
    }
    const player = audio.current ?? new Audio();
    audio.current = player;
    player.onended = () => setPlaying(undefined);
    player.onerror = () => {
      setPlaying(undefined);
      setProblem(CANNOT);
    };
    player.src = address ?? '';
    setPlaying(key);
    await player.play().catch((error: unknown) => {
      if (wanted.current !== key) return;
      setPlaying(undefined);
      // An iPhone lets nothing sound that had to be fetched after the tap. Now it is here.
      if (error instanceof DOMException && error.name === 'NotAllowedError') setProblem('It is here now. Press Listen again.');
    });
  }

  return {
    playing,
    problem,
    toggle: (key, find) => (playing === key ? stop() : void play(key, find)),
    stop,
  };
}
