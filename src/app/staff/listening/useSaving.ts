import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChangeText, changeTextReply, type TextRef } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';

type Change = Omit<ChangeText, 'version'>;

export type SavingState =
  | { readonly kind: 'quiet' | 'saving' | 'saved' }
  /** Still here and not at the endpoint. `message` says why. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Somebody else has changed the text; what was changed here is not saved and cannot be. */
  | { readonly kind: 'conflict' };

export interface Saving {
  readonly state: SavingState;
  /** Saves at once; what is changed while a change is on its way goes with the next. */
  readonly save: (change: Change) => void;
  readonly retry: () => void;
  /** When nothing is on its way any more: whether everything is saved. */
  readonly settled: () => Promise<boolean>;
}

/**
 * Saves each change of a text as it is made, in order, each upon the version that came of the one before. What could not be
 * saved is kept and goes again on request; leaving the page with it asks first.
 */
export function useSaving({ response, question }: TextRef, version: number): Saving {
  const [state, setState] = useState<SavingState>({ kind: 'quiet' });
  const current = useRef(version);
  const unsaved = useRef<Change>({});
  const running = useRef<Promise<boolean> | undefined>(undefined);

  const run = async (): Promise<boolean> => {
    while (Object.keys(unsaved.current).length > 0) {
      const sent = unsaved.current;
      unsaved.current = {};
      setState({ kind: 'saving' });
      const body = { ...sent, version: current.current };
      const reply = await ask(changeTextReply, `/texts/${response}/${question}`, { method: 'PUT', body });
      if (!reply.ok) {
        unsaved.current = { ...sent, ...unsaved.current };
        setState(reply.code === 'conflict' ? { kind: 'conflict' } : { kind: 'failed', message: reply.message });
        return false;
      }
      current.current = reply.value.version;
      setState({ kind: 'saved' });
    }
    return true;
  };
  const flush = (): Promise<boolean> => {
    running.current ??= run().finally(() => {
      running.current = undefined;
    });
    return running.current;
  };

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent): void => {
      if (running.current || Object.keys(unsaved.current).length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, []);

  return {
    state,
    save: (change) => {
      unsaved.current = { ...unsaved.current, ...change };
      if (state.kind !== 'conflict') void flush();
    },
    retry: () => void flush(),
    settled: flush,
  };
}
