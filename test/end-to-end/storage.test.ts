import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM, Phone, QUIET, SCREEN } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

describe('a browser that cannot keep things', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;
  const script = quickScript('en');

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterAll(() => endpoint.dispose());
  beforeEach(async () => {
    phone = await Phone.start();
  });
  afterEach(() => phone.dispose());

  it('says that the phone is full, claims nothing, and finishes once there is room', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    const devTools = await phone.context.newCDPSession(person.page);
    await devTools.send('Storage.overrideQuotaForOrigin', { origin: endpoint.origin, quotaSize: 1 });

    await person.answerAll(script, async () => person.isTold('status.storageFull'));
    await person.button('check.send').click();
    await person.page
      .getByRole('group', { name: person.t('problem.title') })
      .getByText(person.t('finish.full'))
      .waitFor();
    await person.isTold('status.storageFull');
    expect(await endpoint.rows()).toHaveLength(0);

    await devTools.send('Storage.overrideQuotaForOrigin', { origin: endpoint.origin });
    await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    await expectRow(endpoint, script, 'en');
  });

  it('says that this browser refuses, claims nothing, and lets the questions be read and answered', async () => {
    await phone.context.addInitScript(() => {
      const refused = (): never => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
      };
      IDBFactory.prototype.open = refused;
      Object.defineProperty(window, 'localStorage', { get: refused });
    });
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.isTold('status.storageDenied');
    await person.answerAll(script, async () => person.isTold('status.storageDenied'));
    await person.button('check.send').click();
    await person.page
      .getByRole('group', { name: person.t('problem.title') })
      .getByText(person.t('finish.denied'))
      .waitFor();
    await person.isTold('status.storageDenied');
    await person.seesHeading(person.t('check.title'));
  });

  describe('a private window', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
    });
    afterAll(() => browser.close());

    it('takes a survey to its end', async () => {
      const context = await browser.newContext({ viewport: SCREEN });
      const person = new Respondent(await context.newPage(), 'quick', 'en');
      await person.open(endpoint.origin);
      await person.answerAll(script);
      await person.finish();
      await person.seesHeading(person.t('done.receivedTitle'));
      await context.close();
      await expectRow(endpoint, script, 'en');
    });
  });
});
