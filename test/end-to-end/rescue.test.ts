import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

let endpoint: EndpointProcess;
let phone: Phone;

beforeAll(async () => {
  endpoint = await EndpointProcess.start();
});
beforeEach(() => endpoint.restart());
afterEach(() => phone.dispose());
afterAll(() => endpoint.dispose());

describe('a phone that never gets a network', () => {
  it('saves its answers to a sealed file, which the partnership imports, once however often', async () => {
    phone = await Phone.startShared();
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    await endpoint.kill();
    await phone.context.setOffline(true);
    await person.answerAll(quickScript('en'));
    await person.finish();

    await person.page.goto(`${endpoint.origin}/settings?lang=en`);
    const [download] = await Promise.all([person.page.waitForEvent('download'), person.button('settings.saveFile').click()]);
    const file = join(endpoint.data, download.suggestedFilename());
    await download.saveAs(file);
    await person.page.getByText(person.t('settings.fileSaved', { name: 'heard-answers.json' })).waitFor();

    expect(await endpoint.importFile(file)).toMatch(/\b1\s+stored\n/);
    expect(await endpoint.importFile(file)).toMatch(/\b1\s+stored before/);
    expect(await endpoint.rows()).toHaveLength(1);
  });
});

describe('carrying on', () => {
  it('goes back to the question before, and not to the first', async () => {
    phone = await Phone.startWithoutWorker();
    const person = new Respondent(await phone.newTab(), 'young-people', 'en');
    await person.open(endpoint.origin);
    await person.isTold('status.ready', 'status.loading');
    for (let n = 0; n < 3; n += 1) {
      const before = await person.page.locator('h1').textContent();
      await person.page.locator('.heard-options input').first().check();
      await person.button('nav.continue').click();
      await person.page.waitForFunction((heading) => document.querySelector('h1')?.textContent !== heading, before);
    }
    const third = await person.page.locator('h1').textContent();
    await person.isTold('status.saved');
    await person.page.close();

    const again = new Respondent(await phone.newTab(), 'young-people', 'en');
    await again.open(endpoint.origin);
    await again.button('resume.carryOn').click();
    await again.seesHeading(third ?? '');
    await again.button('nav.back').click();
    await again.page.getByText(again.t('progress.question', { n: 3, total: 15 }).split('15')[0] ?? '').waitFor();
  });
});
