import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterEach, beforeEach, it } from 'vitest';
import { EndpointProcess } from './endpointProcess.ts';
import { firefoxAndWebkitWalk, type Tab } from './firefoxAndWebkitWalk.ts';
import { walkedIn } from './mainVariants.ts';

let endpoint: EndpointProcess;
let firefox: Browser;

beforeEach(async () => {
  endpoint = await EndpointProcess.start();
  // Over WebDriver BiDi, Firefox's own protocol: Debian has no geckodriver, and needs none.
  firefox = await launch({ browser: 'firefox', executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr', headless: true });
});
afterEach(async () => {
  await firefox?.close();
  await endpoint?.dispose();
});

it.each(walkedIn('en-x-easyread').map(({ tag }) => tag))(
  'in Firefox nothing is lost or doubled without an endpoint, in %s',
  async (tag) => {
    const page = await firefox.newPage();
    await page.setViewport({ width: 360, height: 640 });
    await firefoxAndWebkitWalk(tabOf(page), endpoint, tag);
  },
);

function tabOf(page: Page): Tab {
  return {
    goTo: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    async type(selector, text) {
      await page.type(selector, text);
    },
  };
}
