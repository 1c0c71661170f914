import type { Store } from '../../store/openStore.ts';
import type { Beside } from '../keeper.ts';
import type { Sending } from './sending.ts';

/** What stands beside a survey, each part in a file of its own that is fetched when it is first needed. */
export function beside(store: Store, sending: Promise<Sending>): Beside {
  const loops = async () => (await sending).loops();
  return {
    showSign: async (place) => (await import('../sign/showSign.ts')).showSign(place),
    showClosing: async (place) => (await import('../closed/showClosing.tsx')).showClosing(store, place),
    showVoice: async (...told) => (await import('../voice/showVoice.ts')).showVoice(store, ...told),
    async titleOf(entry, tag, told) {
      const { watch } = await loops();
      // Whoever came by a link has nothing kept yet: the title is on its way.
      const stop = watch(tag, ({ loop }) => {
        const title = loop?.entries.find(({ id }) => id === entry)?.title;
        if (title === undefined) return;
        stop();
        told(title);
      });
    },
    async showAfter(survey, answers, tag) {
      const { watch } = await loops();
      (await import('../after/showAfter.tsx')).showAfter(watch, survey, answers, tag);
    },
  };
}
