import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { Line } from './line.ts';
import { quickScript, type Script } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

describe('a tap made before any script of the app has arrived', () => {
  let endpoint: EndpointProcess;
  let line: Line;
  let phone: Phone;
  let letTheRestCome: () => void;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
    line = await Line.to(endpoint);
    line.rule = (asked, reply) => {
      if (!asked.path.startsWith('/s/')) return reply;
      // The first question is whole on the screen; everything behind it, the app's script too, is still on its way.
      const from = reply.body.indexOf('</form>') + '</form>'.length;
      const until = new Promise<void>((resolve) => {
        letTheRestCome = resolve;
      });
      return { ...reply, heldBack: { from, until } };
    };
  });
  afterAll(async () => {
    line.close();
    await endpoint.dispose();
  });
  beforeEach(async () => {
    phone = await Phone.startWithoutWorker();
  });
  afterEach(() => phone.dispose());

  const script: Script = quickScript('en');

  async function firstQuestionOnly(): Promise<Respondent> {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.page.goto(`${line.origin}/s/quick?lang=en`, { waitUntil: 'commit' });
    const first = script['needs-supported'];
    if (first) await person.give(first);
    return person;
  }

  /** The rest of the survey, without touching the first question again. */
  async function answerTheRest(person: Respondent): Promise<void> {
    await person.answerAll(script);
    await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
  }

  it('is in the response', async () => {
    const person = await firstQuestionOnly();
    letTheRestCome();
    await person.isToldKept();
    await person.goOn();
    await answerTheRest(person);
    await expectRow(endpoint, script, 'en');
  });

  it('on "Continue" leads on, with the answer', async () => {
    const person = await firstQuestionOnly();
    await person.button('nav.continue').click();
    letTheRestCome();
    await person.seesHeading(person.asked('waiting-advice'));
    await answerTheRest(person);
    await expectRow(endpoint, script, 'en');
  });

  it('on another language changes the words and keeps the answer', async () => {
    const person = await firstQuestionOnly();
    await person.languageLink('ur').click();
    letTheRestCome();
    person.tag = 'ur';
    await person.seesHeading(person.asked('needs-supported'));
    await person.goOn();
    await answerTheRest(person);
    await expectRow(endpoint, script, 'ur');
  });

  it('on the loudspeaker is heard: who cannot read is not left waiting, and the answer stays', async () => {
    const person = await firstQuestionOnly();
    await person.button('listen.button').click();
    letTheRestCome();
    await person.page.getByRole('button', { name: person.t('listen.button'), pressed: true }).waitFor();
    await person.goOn();
    await answerTheRest(person);
    await expectRow(endpoint, script, 'en');
  });
});
