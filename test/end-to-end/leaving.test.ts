import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { Respondent } from './takeSurvey.ts';

/** Somebody taps and is gone, before the page could say that anything was saved. */
describe('the last tap before a page goes', () => {
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
  ])('is kept when the page is %s', async (_, leave) => {
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
});
