import { useEffect, useRef, useState } from 'preact/hooks';
import type { PromptList } from '../../domain/media/prompt.ts';
import type { Translate } from '../../i18n/translate.ts';
import { bytesOf, dropPrompts, filesOf, keepPrompts, missingOf } from './keepPrompts.ts';

interface KeepPromptsProps {
  readonly t: Translate;
  readonly tag: string;
  readonly list: PromptList;
}

type State = { readonly at: 'asking' | 'kept' | 'failed'; readonly missing: number } | { readonly at: 'keeping'; readonly share: number };

/** Keeps what has been recorded in this language on the phone, if the person wants that: it may be many megabytes. */
export function KeepPrompts({ t, tag, list }: KeepPromptsProps) {
  const files = filesOf(list);
  const [state, setState] = useState<State>();
  const leaving = useRef(new AbortController());
  const look = async (otherwise: 'asking' | 'failed') => {
    const missing = bytesOf(await missingOf(files));
    setState({ at: missing === 0 ? 'kept' : otherwise, missing });
  };
  useEffect(() => {
    void look('asking');
    return () => leaving.current.abort();
    // A list has no other files than those it came with.
  }, [list]);
  if (files.length === 0 || !state) return null;

  async function keep(): Promise<void> {
    setState({ at: 'keeping', share: 0 });
    await keepPrompts(files, (share) => setState({ at: 'keeping', share }), leaving.current.signal);
    if (!leaving.current.signal.aborted) await look('failed');
  }
  async function remove(): Promise<void> {
    await dropPrompts(files);
    await look('asking');
  }
  return (
    <div>
      {(state.at === 'asking' || state.at === 'failed') && (
        <button type="button" class="heard-other" onClick={() => void keep()}>
          {t('aloud.keep', { size: megabytes(state.missing, tag) })}
        </button>
      )}
      {state.at === 'keeping' && <progress value={state.share} aria-label={t('aloud.keeping')} />}
      <p role="status">
        {state.at === 'keeping' && t('aloud.keeping')}
        {state.at === 'kept' && t('aloud.kept')}
        {state.at === 'failed' && t('aloud.keepFailed')}
      </p>
      {state.at === 'kept' && (
        <button type="button" class="heard-quiet" onClick={() => void remove()}>
          {t('aloud.remove')}
        </button>
      )}
    </div>
  );
}

/** At least a tenth: "0 MB" would be taken for nothing. */
function megabytes(bytes: number, tag: string): string {
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return format.format(Math.max(0.1, bytes / 1_000_000));
}
