import type { Saving } from './useSaving.ts';

/** Whether what was changed is kept, and what to do when it is not. */
export function SavingNotice({ saving, onLoad }: { readonly saving: Saving; readonly onLoad: () => void }) {
  const { state, retry } = saving;
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
          <p>
            Somebody else has changed this text while you had it open. Their work is kept, and your last change is not. Load the text to see
            it as it is now, then add what is still missing.
          </p>
          <button type="button" class="staff-button" onClick={onLoad}>
            Load the text
          </button>
        </div>
      );
  }
}
