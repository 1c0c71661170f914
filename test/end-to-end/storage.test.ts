import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Phone, SCREEN, sharedBrowser } from './browser.ts';
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
  afterEach(() => phone?.dispose());

  it('says that the phone is full, claims nothing, and finishes once there is room', async () => {
    phone = await Phone.startShared();
    await phone.context.addInitScript(() => {
      // As Chromium fails a write for which there is no room. Its own switch for the quota does not reach IndexedDB.
      const { put, add } = IDBObjectStore.prototype;
      const unless = (write: typeof put): typeof put =>
        function (this: IDBObjectStore, ...row) {
          if ('noRoom' in window) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          return write.apply(this, row);
        };
      IDBObjectStore.prototype.put = unless(put);
      IDBObjectStore.prototype.add = unless(add);
    });
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    await person.page.evaluate(() => Object.assign(window, { noRoom: true }));

    await person.answerAll(script, async () => person.isTold('status.storageFull'));
    await phone.context.setOffline(true);
    await person.button('check.send').click();
    await person.page
      .getByRole('group', { name: person.t('problem.title') })
      .getByText(person.t('finish.full'))
      .waitFor();
    await person.isTold('status.storageFull');
    expect(await endpoint.arrived()).toHaveLength(0);

    await person.page.evaluate(() => Reflect.deleteProperty(window, 'noRoom'));
    await person.finish();
    expect(await person.heading.innerText()).toBe(person.t('done.savedTitle'));
    await phone.context.setOffline(false);
    await person.seesHeading(person.t('done.receivedTitle'));
    await expectRow(endpoint, script, 'en');
  });

  describe('a browser that refuses', () => {
    beforeEach(async () => {
      phone = await Phone.startWithoutWorker();
      await phone.context.addInitScript(() => {
        const refused = (): never => {
          throw new DOMException('The user denied permission to access the database.', 'SecurityError');
        };
        IDBFactory.prototype.open = refused;
        Object.defineProperty(window, 'localStorage', { get: refused });
      });
    });

    async function toTheEnd(): Promise<Respondent> {
      const person = new Respondent(await phone.newTab(), 'quick', 'en');
      await person.open(endpoint.origin);
      await person.isTold('status.storageDenied');
      await person.answerAll(script, async () => person.isTold('status.storageDenied'));
      return person;
    }

    it('is told so at every question; whoever stays online to the end is received', async () => {
      const person = await toTheEnd();
      await person.finish();
      expect(await person.heading.innerText()).toBe(person.t('done.receivedTitle'));
      await expectRow(endpoint, script, 'en');
    });

    it('without a signal nothing is claimed, nothing is gone from the page, and a second try with one arrives once', async () => {
      const person = await toTheEnd();
      await phone.context.setOffline(true);
      await person.button('check.send').click();
      await person.page
        .getByRole('group', { name: person.t('problem.title') })
        .getByText(person.t('finish.denied'))
        .waitFor();
      await person.isTold('status.storageDenied');
      await person.seesHeading(person.t('check.title'));
      expect(await endpoint.arrived()).toHaveLength(0);

      await phone.context.setOffline(false);
      await person.finish();
      await person.seesHeading(person.t('done.receivedTitle'));
      await expectRow(endpoint, script, 'en');
    });
  });

  it('a private window takes a survey to its end', async () => {
    const context = await (await sharedBrowser()).newContext({ viewport: SCREEN });
    const person = new Respondent(await context.newPage(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.answerAll(script);
    await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    await context.close();
    await expectRow(endpoint, script, 'en');
  });
});
