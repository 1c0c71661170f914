import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { Line } from './line.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

describe('a new version of the app in the middle of a survey', () => {
  let endpoint: EndpointProcess;
  let line: Line;
  let phone: Phone;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
    line = await Line.to(endpoint);
  });
  afterAll(async () => {
    line.close();
    await endpoint.dispose();
  });
  beforeEach(async () => {
    phone = await Phone.startShared();
  });
  afterEach(() => phone.dispose());

  /** From now on the endpoint offers a service worker whose set has another version. */
  function publishNewVersion(): void {
    line.rule = (asked, reply) => {
      if (asked.path !== '/service-worker.js' || reply.status !== 200) return reply;
      const next = reply.body.toString().replace(/version:(["'`])[\w-]+\1/, 'version:$1another$1');
      expect(next).toContain('another');
      return { ...reply, headers: { ...reply.headers, etag: '"another"' }, body: Buffer.from(next) };
    };
  }

  it('is offered, forces nothing, and carries on at the same question with every answer', async () => {
    const script = quickScript('en');
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(line.origin);
    await person.isTold('status.ready');
    await person.give(script['needs-supported'] ?? { kind: 'many', codes: [] });
    await person.goOn();
    await person.give(script['waiting-advice'] ?? { kind: 'many', codes: [] });
    await person.isToldKept();
    await person.page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const sameDocument = () => person.page.evaluate(() => 'sameDocument' in window);

    publishNewVersion();
    // The browser looks for a new version by itself now and then; this is the same look, now.
    await person.page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
    await person.page.getByText(person.t('update.ready')).waitFor();
    expect(await sameDocument()).toBe(true);
    await person.goOn();
    await person.give(script['confidence'] ?? { kind: 'many', codes: [] });
    await person.isToldKept();
    expect(await sameDocument()).toBe(true);

    const loadedAgain = person.page.waitForEvent('load');
    await person.button('update.now').click();
    await loadedAgain;
    await person.seesHeading(person.asked('confidence'));
    expect(await sameDocument()).toBe(false);
    expect(await person.option(person.label('confidence', 'quite-confident')).isChecked()).toBe(true);
    expect(await person.page.evaluate(() => caches.keys())).toContain('heard-set-another');
    await person.answerAll(script);
    await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    await expectRow(endpoint, script, 'en');
  });
});
