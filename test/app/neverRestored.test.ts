import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { neverRestored } from '../../src/app/neverRestored.ts';

const happens = (kind: 'pagehide' | 'pageshow', persisted: boolean) => dispatchEvent(Object.assign(new Event(kind), { persisted }));

describe('a page that nobody must find again with “back”', () => {
  const again = vi.fn();
  let stop: () => void;
  beforeEach(() => {
    stop = neverRestored(again);
  });
  afterEach(() => {
    stop();
    again.mockReset();
    document.body.hidden = false;
  });

  it('is off the screen before the browser keeps it alive, and begins anew when it is come back to', () => {
    happens('pagehide', true);
    expect(document.body.hidden).toBe(true);
    expect(again).not.toHaveBeenCalled();
    happens('pageshow', true);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('is left alone when it is opened, and when it goes for good', () => {
    happens('pageshow', false);
    happens('pagehide', false);
    expect(again).not.toHaveBeenCalled();
    expect(document.body.hidden).toBe(false);
  });
});
