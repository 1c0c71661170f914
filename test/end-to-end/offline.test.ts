import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { walkedIn } from './mainVariants.ts';
import { parentScript, quickScript, ticked } from './scripts.ts';
import { CODE, Respondent } from './takeSurvey.ts';

describe('with no signal and no endpoint', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterAll(() => endpoint.dispose());
  beforeEach(async () => {
    phone = await Phone.startShared();
    await endpoint.restart();
  });
  afterEach(() => phone.dispose());

  async function cutTheLine(): Promise<void> {
    await phone.context.setOffline(true);
    await endpoint.kill();
  }
  async function bringItBack(): Promise<void> {
    await endpoint.restart();
    await phone.context.setOffline(false);
  }

  it.each(walkedIn('ur'))('a parent answers the whole survey in $name, and later the partnership has it once', async ({ tag }) => {
    const person = new Respondent(await phone.newTab(), 'parent-experience', tag);
    const script = parentScript(tag);
    await person.open(endpoint.origin, '&c=radcliffe-hub');
    await person.isTold('status.ready');
    await cutTheLine();

    let asked = 0;
    await person.answerAll(script, async (question) => {
      asked += 1;
      if (asked === 1) await person.isToldKept();
      if (question === 'travel') {
        await person.isToldKept();
        await person.page.reload();
        await person.seesHeading(person.asked('travel'));
        expect(
          await person.option(person.label('travel', ticked(script['travel'] ?? { kind: 'many', codes: [] })[0] ?? '')).isChecked(),
        ).toBe(true);
      }
    });
    const code = await person.finish();
    await person.seesHeading(person.t('done.savedTitle'));
    expect(code).toMatch(CODE);
    await person.isTold('status.keptOffline');

    await bringItBack();
    await person.seesHeading(person.t('done.receivedTitle'));
    await person.isTold('status.received');
    await expectRow(endpoint, script, tag, { survey: 'parent-experience', campaign: 'radcliffe-hub', clockDoubtful: false });
  });

  it('the language is changed on the way to one read here before, with every answer kept, and stays changed over a reload', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    const script = quickScript('en');
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    await person.readIn('ur');
    await person.isTold('status.ready');
    await person.readIn('en');
    await person.isTold('status.ready');
    await cutTheLine();

    await person.answerAll(script, async (question) => {
      if (question !== 'waiting-advice') return;
      await person.readIn('ur');
      expect(await person.option(person.label('waiting-advice', 'quite-helpful')).isChecked()).toBe(true);
      await person.isToldKept();
      await person.page.reload();
      await person.seesHeading(person.asked('waiting-advice'));
      expect(await person.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    });
    await person.finish();

    await bringItBack();
    await person.seesHeading(person.t('done.receivedTitle'));
    await expectRow(endpoint, script, 'ur');
  });

  it('a survey never opened before, and the start page, open too', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    await cutTheLine();

    await person.page.goto(`${endpoint.origin}/`);
    await person.seesHeading(person.t('home.title'));
    await person.page.getByRole('link', { name: person.t('home.young-person.title') }).click();
    const young = new Respondent(person.page, 'young-people', 'en');
    await young.isTold('status.ready');
    expect(await young.question()).not.toBe('check');
  });
});
