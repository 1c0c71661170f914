import type { Store } from '../../store/openStore.ts';
import type { FormKeeping } from '../paper/formKeeping.ts';

/** Keying for a page that has a store. What seals is fetched when a form is begun: no other page needs it. */
export function formKeeping(store: Store, sendNow: () => Promise<unknown>): FormKeeping {
  const finishing = () => import('./finishForm.ts');
  return {
    async formStatus(number) {
      const { formIdentity } = await finishing();
      const { id, hash } = await formIdentity(number);
      const status = await store.formStatus({ id, receiptHash: hash });
      return status.ok ? status.value : undefined;
    },
    async finishForm(survey, form) {
      const finished = await (await finishing()).finishForm(store, survey, form);
      if (finished.ok) {
        void store.askToPersist();
        void sendNow();
      }
      return finished;
    },
    async discardSecondKeying(number) {
      const { formIdentity } = await finishing();
      await store.discardSecondKeying((await formIdentity(number)).id);
    },
  };
}
