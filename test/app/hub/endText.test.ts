import { expect, it } from 'vitest';
import { endText } from '../../../src/app/hub/endText.ts';

const recordings = { saved: 0, sent: 0, confirmed: 0, refused: 0 };

it('tells a worker to keep the tablet safe as long as anything is on it alone, a recording or a family’s own answers included', () => {
  expect(endText({ saved: 17, sent: 0, recordings }, 0)).toEqual({
    headline: '17 saved, 0 sent: keep this tablet safe until it is online',
    safe: false,
  });
  expect(endText({ saved: 1, sent: 1, recordings: { ...recordings, saved: 2, sent: 1 } }, 0).safe).toBe(false);
  expect(endText({ saved: 1, sent: 1, recordings }, 1).safe).toBe(false);
});

it('says that all is well only when it is', () => {
  expect(endText({ saved: 17, sent: 17, recordings }, 0)).toEqual({
    headline: '17 saved, all sent: nothing is on this tablet alone',
    safe: true,
  });
  expect(endText({ saved: 0, sent: 0, recordings }, 0).safe).toBe(true);
});
