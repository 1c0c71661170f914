import { useCallback, useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { ask, askAuth, type Reply } from './api.ts';

export interface Asked<T> {
  /** `undefined` while it is on its way for the first time. */
  readonly reply: Reply<T> | undefined;
  /** Asks again; what is there stays until the new answer comes. */
  readonly again: () => void;
}

/** Asks for something when the page is shown, and whenever the path changes. */
export const useAsked = <T>(schema: z.ZodMiniType<T>, path: string): Asked<T> => useAskedBy(ask, schema, path);

/** The same of what belongs to signing in. */
export const useAskedAuth = <T>(schema: z.ZodMiniType<T>, path: string): Asked<T> => useAskedBy(askAuth, schema, path);

/** The same, asked in another way. @param by the same function at every call. */
export function useAskedBy<T>(by: typeof ask, schema: z.ZodMiniType<T>, path: string): Asked<T> {
  const [state, setState] = useState<{ readonly of: string; readonly reply: Reply<T> }>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    void by(schema, path, { signal: stop.signal }).then((reply) => !stop.signal.aborted && setState({ of: path, reply }));
    return () => stop.abort();
  }, [by, schema, path, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { reply: state?.of === path ? state.reply : undefined, again };
}
