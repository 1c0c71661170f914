import { afterEach, describe, expect, it, vi } from 'vitest';
import { isoDay } from '../../src/sync/isoDay.ts';
import { OUTBOX_TAG, pageSurroundings } from '../../src/sync/pageSurroundings.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page as far as the queue sees it. */
function stubPage(register?: (tag: string) => Promise<void>) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = new EventTarget();
  const serviceWorker = Object.assign(new EventTarget(), { ready: Promise.resolve(register ? { sync: { register } } : {}) });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', window);
  vi.stubGlobal('navigator', { serviceWorker });
  return { page, window, serviceWorker };
}

describe('the page', () => {
  it('wakes the queue when it is seen, when the network is back and when the service worker says so, and at nothing else', () => {
    const { page, window, serviceWorker } = stubPage();
    const wake = vi.fn();
    const stop = pageSurroundings().onWake(wake);
    page.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    serviceWorker.dispatchEvent(new MessageEvent('message', { data: OUTBOX_TAG }));
    expect(wake).toHaveBeenCalledTimes(3);
    serviceWorker.dispatchEvent(new MessageEvent('message', { data: 'something else' }));
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    stop();
    window.dispatchEvent(new Event('online'));
    expect(wake).toHaveBeenCalledTimes(3);
  });

  it('asks for Background Sync where there is one, and does without where there is none or it is forbidden', async () => {
    const register = vi.fn(async () => undefined);
    stubPage(register);
    pageSurroundings().wakeLater();
    await vi.waitFor(() => expect(register).toHaveBeenCalledWith(OUTBOX_TAG));
    stubPage();
    expect(() => pageSurroundings().wakeLater()).not.toThrow();
    stubPage(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    expect(() => pageSurroundings().wakeLater()).not.toThrow();
    vi.stubGlobal('navigator', {});
    expect(() => pageSurroundings().wakeLater()).not.toThrow();
  });
});

it("writes down the device's own day, not the day in Greenwich", () => {
  expect(isoDay(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  expect(isoDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
