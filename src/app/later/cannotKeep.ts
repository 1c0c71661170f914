import type { StoreFailure } from '../../store/storeFailure.ts';
import type { CannotKeep } from '../keeper.ts';

/** Why nothing can be kept, as far as a person can do something about it. */
export function cannotKeep(reason: StoreFailure): CannotKeep {
  switch (reason) {
    case 'full':
    case 'denied':
      return reason;
    case 'closed':
    case 'superseded':
    case 'failed':
      return 'failed';
  }
}
