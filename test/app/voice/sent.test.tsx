import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DonePage } from '../../../src/app/take/DonePage.tsx';
import { VoicePart } from '../../../src/app/voice/VoicePart.tsx';
import { fakeDevice } from '../../store/fakeDevice.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';
import { preparePage } from './speaker.tsx';

const t = wordsOf('en');
const RESPONSE = '22222222-2222-4222-8222-222222222222';
const recording = { id: '11111111-1111-4111-8111-111111111111', type: 'audio/webm', seconds: 20 } as const;
const upload = { id: recording.id, response: RESPONSE, receiptHash: 'A'.repeat(43), bytes: 1_000, sha256: '0'.repeat(64) };

beforeEach(() => {
  preparePage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The last page of a survey to which this was spoken, or nothing. */
function finish(spoken: boolean) {
  const store = fakeDevice().tab({ storage: undefined });
  const part = new VoicePart(store);
  const answers = spoken ? { words: { kind: 'text' as const, text: '', recordings: [recording] } } : {};
  const taking = { answers, draft: undefined, speak: vi.fn(), survey: { sections: [] } as never };
  const writing = { soon: vi.fn(), flush: vi.fn() };
  part.see({ taking, writing, tag: 'en', question: undefined });
  render(<DonePage t={t} tag="en" code="K7M4Q-2XD9P" state="waiting" again="/" respondent="parent" pictures={undefined} />);
  part.see({ taking: { ...taking, answers: {} }, writing, tag: 'en', question: undefined }, RESPONSE);
  return {
    uploads: (change: object) => store.run(async (db) => ({ ok: true, value: await db.uploads.put({ ...upload, ...change }) })),
    wordsArrive: () =>
      store.run(async (db) => {
        await db.receipts.put({ id: RESPONSE, receiptHash: upload.receiptHash, state: 'received', day: '2026-11-28' });
        return { ok: true, value: undefined };
      }),
    allArrives: () => store.run(async (db) => ({ ok: true, value: await db.uploads.clear() })),
  };
}

const reads = (key: string) => screen.findByText(t(`voice.sent.${key}`));

describe('what was spoken, on the last page', () => {
  it('waits, is on its way behind its words, and arrives: each step once, and how far without being read out', async () => {
    const phone = finish(true);
    await phone.uploads({});
    expect((await reads('waiting')).getAttribute('role')).toBe('status');
    await phone.wordsArrive();
    await reads('onItsWay');
    await phone.uploads({ sent: 404 });
    const share = await screen.findByText(t('voice.sent.share', { percent: 40 }));
    expect(share.closest('[role="status"]')).toBeNull();
    expect(screen.getByRole('progressbar', { name: t('voice.sent.share', { percent: 40 }) }).getAttribute('value')).toBe('40');
    await phone.allArrives();
    await reads('received');
  });

  it('that could not be taken is said to be still here', async () => {
    const phone = finish(true);
    await phone.wordsArrive();
    await phone.uploads({ refused: 1 });
    await reads('refused');
  });

  it('is not spoken of where nothing was', async () => {
    const phone = finish(false);
    await phone.wordsArrive();
    await waitFor(() => expect(document.getElementById('voice')?.hidden).toBe(true));
    expect(document.getElementById('voice')?.childElementCount).toBe(0);
  });
});
