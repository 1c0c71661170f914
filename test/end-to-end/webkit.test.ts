import { afterEach, beforeEach, expect, it } from 'vitest';
import { EndpointProcess } from './endpointProcess.ts';
import { firefoxAndWebkitWalk } from './firefoxAndWebkitWalk.ts';
import { Line } from './line.ts';
import { walkedIn } from './mainVariants.ts';
import { wordsIn } from './takeSurvey.ts';
import { WebkitTab } from './webkitTab.ts';

let endpoint: EndpointProcess;
let tab: WebkitTab;

beforeEach(async () => {
  endpoint = await EndpointProcess.start();
  tab = await WebkitTab.open();
});
afterEach(async () => {
  await tab?.close();
  await endpoint?.dispose();
});

it.each(walkedIn('en').map(({ tag }) => tag))('in WebKitGTK nothing is lost or doubled without an endpoint, in %s', async (tag) => {
  await firefoxAndWebkitWalk(tab, endpoint, tag);
});

it('in WebKitGTK, which keeps pages that are left alive, one of them holds up no other, and is itself when it is come back to', async () => {
  const t = wordsIn('en');
  const line = await Line.to(endpoint);
  try {
    const shows = (words: string) =>
      expect.poll(() => tab.evaluate('document.body.innerText').catch(() => ''), { timeout: 30_000 }).toContain(words);
    await tab.goTo(`${line.origin}/s/quick?lang=en`);
    await shows(t('status.ready'));
    const heading = () => tab.evaluate(`document.querySelector('h1').textContent`);
    const goOn = async () => {
      const before = await heading();
      await tab.click('form button[type=submit]');
      await expect.poll(heading, { timeout: 30_000 }).not.toBe(before);
    };
    await goOn();
    await tab.click('form [type=radio], form [type=checkbox]');
    await shows(t('status.saved'));
    const asked = String(await heading());
    await tab.goTo(`${line.origin}/help?lang=en`);
    await shows(t('help.title'));
    await tab.back();
    await expect.poll(() => tab.evaluate(`!!document.querySelector('form :checked')`).catch(() => false), { timeout: 30_000 }).toBe(true);
    await shows(asked);

    while (!(await tab.evaluate(`!!document.querySelector('#finish')`))) await goOn();
    // What is sent first is never answered.
    let sent = 0;
    line.rule = (request, reply) => (request.path === '/api/responses' && sent++ === 0 ? new Promise(() => {}) : reply);
    await tab.click('#finish');
    await shows(t('done.savedTitle'));
    await expect.poll(() => sent, { timeout: 30_000 }).toBe(1);
    await tab.goTo(`${line.origin}/settings?lang=en`);
    await shows(t('settings.nothingWaiting'));
    expect(await endpoint.rows()).toHaveLength(1);
  } finally {
    line.close();
  }
});
