import { expect, it } from 'vitest';
import { endText } from '../../../src/app/hub/endText.ts';
import { NO_COUNTS } from './fakeDesk.ts';

const { recordings } = NO_COUNTS;
const of = (total: Partial<typeof NO_COUNTS>, others = 0, groups: Partial<typeof NO_COUNTS> = {}) =>
  endText({ total: { ...NO_COUNTS, ...total }, groups: { ...NO_COUNTS, ...groups }, others });

it('tells a worker to keep the tablet safe as long as anything is on it alone, a recording, a group’s session or a family’s own answers included', () => {
  expect(of({ saved: 17 })).toEqual({ headline: '17 saved, 0 sent: keep this tablet safe until it is online', safe: false });
  expect(of({ saved: 1, sent: 1, recordings: { ...recordings, saved: 2, sent: 1 } }).safe).toBe(false);
  expect(of({ saved: 1, sent: 1 }, 1).safe).toBe(false);
  expect(of({ saved: 1, sent: 1 }, 0, { saved: 1, recordings: { ...recordings, saved: 3 } })).toEqual({
    headline: '2 saved, 1 sent (and 0 of 3 recordings): keep this tablet safe until it is online',
    safe: false,
  });
});

it('says that all is well only when it is', () => {
  expect(of({ saved: 17, sent: 17 })).toEqual({ headline: '17 saved, all sent: nothing is on this tablet alone', safe: true });
  expect(of({ saved: 16, sent: 16 }, 0, { saved: 1, sent: 1 }).headline).toContain('17 saved, all sent');
  expect(of({}).safe).toBe(true);
});
