import { useEffect, useRef, useState } from 'preact/hooks';
import { afterPaint } from '../afterPaint.ts';
import { Listening, type ListeningState } from '../Listening.ts';
import type { AloudAddresses } from '../readAloud.ts';

export interface ListeningHere {
  readonly state: ListeningState;
  readonly toggle: () => void;
}

/**
 * Reads this page aloud when it is asked to.
 *
 * @param screen what is on it: when it is another, that is read from its beginning.
 */
export function useListening(at: AloudAddresses | undefined, tag: string, screen: string): ListeningHere {
  const [state, setState] = useState<ListeningState>('off');
  const listening = useRef<Listening>(undefined);
  useEffect(() => {
    if (!at) return;
    const here = new Listening(at, { tag }, () => setState(here.state));
    listening.current = here;
    here.goOn();
  }, [at]);
  useEffect(() => afterPaint(() => listening.current?.see({ tag }, screen)), [tag, screen]);
  return { state, toggle: () => void listening.current?.toggle() };
}
