import type { Page } from 'playwright-core';

/** The app's players are nowhere in its pages: each is found when it plays. */
declare global {
  interface Window {
    heardPlayer?: HTMLMediaElement;
  }
}

/** To be called before the page is opened. */
export async function watchPlayers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      window.heardPlayer = this;
      return play.call(this);
    };
  });
}

/** Waits until a recording is really under way. */
export async function hears(page: Page): Promise<void> {
  await page.waitForFunction(() => (window.heardPlayer?.currentTime ?? 0) > 0.1);
}
