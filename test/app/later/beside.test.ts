import { expect, it, vi } from 'vitest';
import { beside } from '../../../src/app/later/beside.ts';
import type { Sending } from '../../../src/app/later/sending.ts';
import type { Published } from '../../../src/app/published.ts';
import type { Store } from '../../../src/store/openStore.ts';

it('says what a reply is about once that has come, to somebody who came by a link, and then no more', async () => {
  let tell: (published: Published) => void = () => {};
  const stop = vi.fn();
  const loops = {
    watch: (_tag: string, watch: typeof tell) => {
      tell = watch;
      return stop;
    },
  };
  const told = vi.fn();
  const parts = beside({} as Store, Promise.resolve({ loops: async () => loops } as unknown as Sending));
  await parts.titleOf('waits', 'en', told);
  tell({ loop: undefined, asked: 'asking' });
  expect(told).not.toHaveBeenCalled();
  tell({ loop: { entries: [{ id: 'waits', title: 'Waiting for an assessment' }] }, asked: 'answered' } as unknown as Published);
  expect(told).toHaveBeenCalledExactlyOnceWith('Waiting for an assessment');
  expect(stop).toHaveBeenCalledOnce();
});
