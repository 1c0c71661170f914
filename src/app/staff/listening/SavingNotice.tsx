import type { ComponentChildren } from 'preact';
import type { SavingStatus } from './useSaving.ts';

interface SavingNoticeProps {
  readonly saving: SavingStatus;
  /** What to do when somebody else was there first. */
  readonly conflict: ComponentChildren;
}

/** Whether what was changed is kept, and what to do when it is not. */
export function SavingNotice({ saving: { state, retry }, conflict }: SavingNoticeProps) {
  switch (state.kind) {
    case 'quiet':
    case 'saving':
    case 'saved':
      return (
        <p role="status" class="listen-saving">
          {{ quiet: '', saving: 'Saving …', saved: 'Saved' }[state.kind]}
        </p>
      );
    case 'failed':
      return (
        <div role="alert" class="staff-notice is-bad">
          <p>Not saved yet. {state.message}</p>
          <button type="button" class="staff-button" onClick={retry}>
            Save again
          </button>
        </div>
      );
    case 'conflict':
      return (
        <div role="alert" class="staff-notice is-bad">
          {conflict}
        </div>
      );
  }
}
