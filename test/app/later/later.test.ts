import { expect, it, vi } from 'vitest';
import { startKeeper } from '../../../src/app/later/later.ts';

const DRAFT = { id: 'one', survey: 'quick', answers: {} };
let networkIsThere = true;

vi.mock('../../../src/app/later/sending.ts', () => ({ startSending: () => ({ sendNow: () => {} }) }));
vi.mock('../../../src/app/later/finishSurvey.ts', () => ({}));
vi.mock('../../../src/store/openStore.ts', () => ({
  openStore: () => ({
    observeWaiting: () => () => {},
    probeStorage: async () => ({ ok: true, value: 'kept' }),
    async draftFor() {
      if (!networkIsThere) throw new TypeError('Failed to fetch dynamically imported module');
      return { ok: true, value: { draft: DRAFT, damaged: 0 } };
    },
  }),
}));

it('what somebody has begun is not passed over because the line breaks while the page fetches what reads it', async () => {
  networkIsThere = false;
  const keeper = await startKeeper();
  const found = keeper.draftFor('quick', undefined);
  await Promise.race([found, new Promise((resolve) => setTimeout(resolve))]);
  networkIsThere = true;
  dispatchEvent(new Event('online'));
  expect(await found).toEqual(DRAFT);
});
