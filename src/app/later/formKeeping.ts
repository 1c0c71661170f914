import type { Store } from '../../store/openStore.ts';
import type { FormKeeping } from '../paper/formKeeping.ts';

/** Keying for a page that has a store. What seals is fetched when a form is begun: no other page needs it. */
export function formKeeping(store: Store, sendNow: () => Promise<unknown>): FormKeeping {
  const finishing = () => import('./finishForm.ts');
  return {
    formStatus: async (number) => (await finishing()).statusOfForm(store, number),
    async finishForm(survey, form) {
      const finished = await (await finishing()).finishForm(store, survey, form);
      if (finished.ok) {
        void store.askToPersist();
        void sendNow();
      }
      return finished;
    },
    discardSecondKeying: async (number) => (await finishing()).letGoSecondKeying(store, number),
  };
}
