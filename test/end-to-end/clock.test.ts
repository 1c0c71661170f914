import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow, today } from './expectRow.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

describe('a phone whose clock is wrong by a year', () => {
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

  it.each([
    ['behind', -1],
    ['ahead', 1],
  ])('%s: the response arrives, with the day of the phone, that of the endpoint, and a doubt', async (_, years) => {
    const [year = '', month, day] = today().split('-');
    // The 29th of February has no twin in the years around it.
    const wrong = `${Number(year) + years}-${month}-${day === '29' ? '28' : day}`;
    await phone.context.clock.setFixedTime(new Date(`${wrong}T12:00:00`));
    const script = quickScript('en');
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.answerAll(script);
    await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    await expectRow(endpoint, script, 'en', { day: wrong, receivedDay: today(), clockDoubtful: true });
  });
});
