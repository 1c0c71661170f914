import { useRef } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import type { Keeping } from '../keeper.ts';

/** What this page has done with the answers so far. `starting`: the store is not there yet, so nothing is claimed. */
export type Progress = 'starting' | 'ready' | 'saving' | 'saved' | 'received';

interface KeptLineProps {
  readonly t: Translate;
  readonly keeping: Keeping | undefined;
  readonly progress: Progress;
}

/**
 * The bottom line: always tells, calmly, where the answers are. What is said aloud stands beside it in a polite live region
 * of its own, which leaves out the short "Saving…" of every tap: heard twenty times, it would be noise.
 */
export function KeptLine({ t, keeping, progress }: KeptLineProps) {
  const { dot, text } = where(keeping, progress);
  const said = useRef('');
  if (progress !== 'saving') said.current = t(text);
  return (
    <div class="heard-kept">
      <span class={`heard-dot ${dot}`} aria-hidden="true" />
      <span aria-hidden="true">{t(text)}</span>
      <span class="heard-hidden" role="status">
        {said.current}
      </span>
    </div>
  );
}

const CANNOT = { denied: 'status.storageDenied', full: 'status.storageFull', failed: 'status.storageFailed' } as const;

function where(keeping: Keeping | undefined, progress: Progress): { dot: string; text: string } {
  if (progress === 'received') return { dot: 'is-safe', text: 'status.received' };
  if (!keeping || progress === 'starting') return { dot: '', text: 'status.loading' };
  switch (keeping.storage) {
    case 'denied':
    case 'full':
    case 'failed':
      return { dot: 'is-wrong', text: CANNOT[keeping.storage] };
    case 'may-forget':
    case 'kept':
      break;
  }
  if (progress === 'saving') return { dot: '', text: 'status.saving' };
  if (keeping.refused > 0) return { dot: 'is-wrong', text: 'status.refused' };
  if (keeping.storage === 'may-forget') return { dot: '', text: 'status.privateBrowsing' };
  if (keeping.network === 'offline')
    return {
      dot: '',
      text: progress === 'ready' && keeping.startsOffline && keeping.waiting === 0 ? 'status.ready' : 'status.keptOffline',
    };
  if (keeping.sending) return { dot: 'is-safe', text: 'status.sending' };
  if (keeping.waiting > 0) return { dot: 'is-safe', text: 'status.keptWaiting' };
  if (progress === 'ready') return keeping.startsOffline ? { dot: 'is-safe', text: 'status.ready' } : { dot: '', text: 'status.loading' };
  return { dot: 'is-safe', text: 'status.saved' };
}
