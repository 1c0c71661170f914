import type { Translate } from '../../i18n/translate.ts';
import type { Keeping } from '../keeper.ts';

/** What this page has done with the answers so far. `starting`: the store is not there yet, so nothing is claimed. */
export type Progress = 'starting' | 'ready' | 'saving' | 'saved';

interface KeptLineProps {
  readonly t: Translate;
  readonly keeping: Keeping | undefined;
  readonly progress: Progress;
}

/**
 * The bottom line: always tells, calmly, where the answers are. A polite live region, so that it is said once when it
 * changes and never interrupts.
 */
export function KeptLine({ t, keeping, progress }: KeptLineProps) {
  const { dot, text } = where(keeping, progress);
  return (
    <div class="heard-kept" role="status">
      <span class={`heard-dot ${dot}`} aria-hidden="true" />
      <span>{t(text)}</span>
    </div>
  );
}

const CANNOT = { denied: 'status.storageDenied', full: 'status.storageFull', failed: 'status.storageFailed' } as const;

function where(keeping: Keeping | undefined, progress: Progress): { dot: string; text: string } {
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
  if (keeping.refused > 0) return { dot: 'is-wrong', text: 'status.refused' };
  if (keeping.storage === 'may-forget') return { dot: '', text: 'status.privateBrowsing' };
  if (keeping.network === 'offline') return { dot: '', text: progress === 'ready' ? 'status.ready' : 'status.keptOffline' };
  if (keeping.sending) return { dot: 'is-safe', text: 'status.sending' };
  if (keeping.waiting > 0) return { dot: 'is-safe', text: 'status.keptWaiting' };
  return { dot: 'is-safe', text: progress === 'ready' ? 'status.ready' : 'status.saved' };
}
