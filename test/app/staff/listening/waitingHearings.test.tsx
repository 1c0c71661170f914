import { screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { WaitingHearings } from '../../../../src/app/staff/listening/WaitingHearings.tsx';
import type { Waiting } from '../../../../src/contract/staff/listening.ts';
import type { WaitingWork } from '../../../../src/contract/staff/waiting.ts';
import { render } from '../../render.ts';

afterEach(() => vi.unstubAllGlobals());

it('tells listeners of what groups said, too, where no family’s spoken answer waits: nobody goes home on "nothing waits"', async () => {
  const none = { count: 0 };
  const replies: Record<string, unknown> = {
    '/hearings/waiting': { toTranscribe: none, toCheck: none, missing: none } satisfies Waiting,
    '/waiting': {
      work: [
        { what: 'groups-to-transcribe', count: 1 },
        { what: 'drafts', count: 3 },
      ],
    } satisfies WaitingWork,
  };
  vi.stubGlobal('fetch', async (address: string) => Response.json(replies[address.replace('/api/staff', '')]));
  render(<WaitingHearings />);
  const link = await screen.findByRole('link', { name: '1 thing that a group said, to type' });
  expect([link.getAttribute('href'), screen.getAllByRole('listitem').length]).toEqual(['/staff/groups', 1]);
});
