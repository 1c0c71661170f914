import { useEffect, useRef, useState } from 'preact/hooks';
import { changeTextReply } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';

type SavingState =
  | { readonly kind: 'quiet' | 'saving' | 'saved' }
  /** Still here and not at the endpoint. `message` says why. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Somebody else has changed it; what was changed here is not saved and cannot be. */
  | { readonly kind: 'conflict' };

export interface SavingStatus {
  readonly state: SavingState;
  readonly retry: () => void;
}

export interface Saving<Change> extends SavingStatus {
  /** Saves at once; what is changed while a change is on its way goes with the next. */
  readonly save: (change: Change) => void;
  /** Saves when nothing more has come for a moment: for what is typed. */
  readonly later: (change: Change) => void;
  /** When nothing is on its way any more: whether everything is saved. */
  readonly settled: () => Promise<boolean>;
  /** After a conflict: the version that is there now has been read, and what is to be changed of it, if anything. */
  readonly upon: (version: number, change?: Change) => void;
  /** The one that is at the endpoint, as far as is known here. */
  readonly version: () => number;
}

/** A pause in typing. */
const PAUSE_MS = 1_000;

/**
 * Saves each change of one thing as it is made, in order, each upon the version that came of the one before. What could not be
 * saved is kept and goes again on request; leaving the page with it asks first.
 *
 * @param path below `/api/staff`: takes `PUT` of a change with its `version`, and answers with the new version.
 */
export function useSaving<Change extends object>(path: string, version: number): Saving<Change> {
  const [state, setState] = useState<SavingState>({ kind: 'quiet' });
  const current = useRef(version);
  const unsaved = useRef<Partial<Change>>({});
  const running = useRef<Promise<boolean> | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const conflict = useRef(false);
  const stuck = useRef(false);
  const waiting = (): boolean => Object.keys(unsaved.current).length > 0;

  const run = async (): Promise<boolean> => {
    while (waiting()) {
      if (conflict.current) return false;
      const sent = unsaved.current;
      unsaved.current = {};
      stuck.current = false;
      setState({ kind: 'saving' });
      const reply = await ask(changeTextReply, path, { method: 'PUT', body: { ...sent, version: current.current } });
      if (!reply.ok) {
        unsaved.current = { ...sent, ...unsaved.current };
        stuck.current = true;
        conflict.current = reply.code === 'conflict';
        setState(conflict.current ? { kind: 'conflict' } : { kind: 'failed', message: reply.message });
        return false;
      }
      current.current = reply.value.version;
      setState({ kind: 'saved' });
    }
    return true;
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current ??= run().finally(() => {
      running.current = undefined;
    });
    return running.current;
  };

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent): void => {
      if (running.current || waiting()) event.preventDefault();
    };
    const go = (event: MouseEvent): void => {
      const link = event.target instanceof Element && event.target.closest('a[href]');
      if (!link || !stuck.current || confirm('Your last change is not saved. Leave it behind?')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('beforeunload', stay);
    // Before the router sees it.
    addEventListener('click', go, true);
    return () => {
      removeEventListener('beforeunload', stay);
      removeEventListener('click', go, true);
      // Whoever goes to another page in mid-word has typed that word.
      void flush();
    };
  }, []);

  return {
    state,
    save: (change) => {
      unsaved.current = { ...unsaved.current, ...change };
      void flush();
    },
    later: (change) => {
      unsaved.current = { ...unsaved.current, ...change };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    retry: () => void flush(),
    settled: flush,
    upon: (read, change) => {
      current.current = read;
      conflict.current = false;
      stuck.current = false;
      unsaved.current = change ?? {};
      setState({ kind: 'quiet' });
      void flush();
    },
    version: () => current.current,
  };
}
