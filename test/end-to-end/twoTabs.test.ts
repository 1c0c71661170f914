import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

describe('one survey in two tabs', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    [endpoint, phone] = await Promise.all([EndpointProcess.start(), Phone.startWithoutWorker()]);
  });
  afterAll(() => Promise.all([phone.dispose(), endpoint.dispose()]));

  it('is answered in one of them at a time, the newest answer wins, and it arrives once', async () => {
    const script = quickScript('en');
    const first = new Respondent(await phone.newTab(), 'quick', 'en');
    await first.open(endpoint.origin);
    await first.isTold('status.ready', 'status.loading');
    await first.give({ kind: 'one', code: 'very-badly' });
    await first.isToldKept();

    const second = new Respondent(await phone.newTab(), 'quick', 'en');
    await second.open(endpoint.origin);
    await second.seesHeading(second.t('tabs.openElsewhere'));
    await second.button('tabs.here').click();
    await second.seesHeading(second.t('resume.title'));
    await first.seesHeading(first.t('tabs.openElsewhere'));
    await second.button('resume.carryOn').click();
    await second.seesHeading(second.asked('needs-supported'));
    expect(await second.option(second.label('needs-supported', 'very-badly')).isChecked()).toBe(true);
    await second.give(script['needs-supported'] ?? { kind: 'many', codes: [] });
    await second.goOn();
    await second.isToldKept();

    // Back in the first tab: what it remembers is older than what the second has kept since.
    await first.button('tabs.here').click();
    await second.seesHeading(second.t('tabs.openElsewhere'));
    await first.heading.filter({ hasNotText: first.t('tabs.openElsewhere') }).waitFor();
    if ((await first.heading.innerText()) === first.t('resume.title')) await first.button('resume.carryOn').click();
    await first.seesHeading(first.asked('waiting-advice'));
    const { 'needs-supported': _, ...rest } = script;
    await first.answerAll(rest);
    await first.finish();
    await first.seesHeading(first.t('done.receivedTitle'));

    // The receipt code is still on the screen of the first tab when another child's survey is begun in a new one.
    const third = new Respondent(await phone.newTab(), 'quick', 'en');
    await third.open(endpoint.origin);
    await third.give({ kind: 'one', code: 'very-well' });
    await third.isToldKept();
    await third.seesHeading(third.asked('needs-supported'));
    await third.page.close();

    // What was finished shows nowhere again; only what the third tab began is offered.
    await second.button('tabs.here').click();
    await second.page.getByText(second.t('resume.lead', { count: 1 }), { exact: true }).waitFor();
    await expectRow(endpoint, script, 'en');
  });

  it('a language changed in a tab that has stepped back writes nothing and does not keep the phone busy', async () => {
    const first = new Respondent(await phone.newTab(), 'professionals', 'en');
    await first.open(endpoint.origin);
    await first.isTold('status.ready', 'status.loading');
    await first.page.getByRole('radio').first().check();
    await first.isToldKept();
    const second = new Respondent(await phone.newTab(), 'professionals', 'en');
    await second.open(endpoint.origin);
    await second.button('tabs.here').click();
    await first.seesHeading(first.t('tabs.openElsewhere'));

    await first.languageLink('ur').click();
    first.tag = 'ur';
    await first.seesHeading(first.t('tabs.openElsewhere'));
    const timers = await first.page.evaluate(async () => {
      const before = window.setTimeout(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return window.setTimeout(() => undefined) - before;
    });
    expect(timers).toBeLessThan(20);
  });
});
