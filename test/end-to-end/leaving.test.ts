import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { Respondent } from './takeSurvey.ts';

describe('a page that goes', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterAll(() => endpoint.dispose());
  beforeEach(async () => {
    phone = await Phone.startWithoutWorker();
  });
  afterEach(() => phone.dispose());

  it.each<[string, (person: Respondent) => Promise<unknown>]>([
    ['loaded again', (person) => person.page.reload()],
    ['left for another page', (person) => person.page.goto(`${endpoint.origin}/help?lang=en`)],
    ['closed', (person) => person.page.close({ runBeforeUnload: true })],
  ])('has the last tap before it kept, though it could not yet say so, when it is %s', async (_, leave) => {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.give({ kind: 'one', code: 'quite-well' });
    await person.isToldKept();
    await person.goOn();
    await person.isToldKept();
    // So that it cannot have been written by the time the page goes.
    const slow = await phone.context.newCDPSession(person.page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await person.give({ kind: 'one', code: 'quite-helpful' });
    await leave(person);
    // Or it would go on holding the survey for itself.
    if (!person.page.isClosed()) await person.page.close();

    const later = new Respondent(await phone.newTab(), 'quick', 'en');
    await later.open(endpoint.origin);
    await later.button('resume.carryOn').click();
    await later.seesHeading(later.asked('waiting-advice'));
    expect(await later.option(later.label('waiting-advice', 'quite-helpful')).isChecked()).toBe(true);
  });

  it('loaded again, a survey goes on with the question that was there, and asks nothing: on the page of the first answer, and after going back', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    const isThere = async (question: string, code: string) => {
      await person.seesHeading(person.asked(question));
      await expect.poll(() => person.option(person.label(question, code)).isChecked()).toBe(true);
    };
    await person.open(endpoint.origin);
    await person.give({ kind: 'one', code: 'quite-well' });
    await person.isToldKept();
    await person.page.reload();
    await isThere('needs-supported', 'quite-well');

    await person.goOn();
    await person.give({ kind: 'one', code: 'quite-helpful' });
    await person.goOn();
    await person.page.goBack();
    await person.seesHeading(person.asked('waiting-advice'));
    await person.isToldKept();
    await person.page.reload();
    await isThere('waiting-advice', 'quite-helpful');
    await person.page.close();
  });

  it('is not left empty when what keeps the draft does not come, and joins what is answered meanwhile to it when it does', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.give({ kind: 'one', code: 'quite-well' });
    await person.goOn();
    await person.give({ kind: 'one', code: 'quite-helpful' });
    await person.isToldKept();

    const { page } = person;
    await page.route('**/assets/later-*', (route) => route.abort());
    await page.clock.install();
    await page.reload();
    const question = page.getByRole('heading', { level: 1, name: person.asked('needs-supported') });
    await question.waitFor({ state: 'hidden' });
    await page.clock.fastForward(8_000);
    await question.waitFor();
    await person.give({ kind: 'one', code: 'quite-badly' });
    await page.unroute('**/assets/later-*');
    await page.evaluate(() => dispatchEvent(new Event('online')));

    await person.seesHeading(person.asked('waiting-advice'));
    expect(await person.option(person.label('waiting-advice', 'quite-helpful')).isChecked()).toBe(true);
    await page.getByRole('button', { name: person.t('nav.back') }).click();
    await person.seesHeading(person.asked('needs-supported'));
    expect(await person.option(person.label('needs-supported', 'quite-badly')).isChecked()).toBe(true);
  });
});
