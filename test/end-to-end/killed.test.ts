import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROVE } from '../prove.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { walkedIn } from './mainVariants.ts';
import { parentScript, quickScript, type Script } from './scripts.ts';
import { CODE, Respondent } from './takeSurvey.ts';

/** In the proof the browser dies at every page in every variant, in several rounds; else at three pages in English. */
const ROUNDS = PROVE ? [1, 2, 3] : [1];
/** Milliseconds: thirty deaths take their time. */
const PATIENCE = PROVE ? 1_200_000 : 120_000;
const SAMPLE = ['lately', 'travel', 'help-most'];

describe('the browser is killed', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;
  let kills = 0;
  let lost = 0;

  // One phone for all of it, as it has lain through every death before: a first visit costs more than what a test does then.
  beforeAll(async () => {
    [endpoint, phone] = await Promise.all([EndpointProcess.start(), Phone.start()]);
  });
  afterAll(async () => {
    await phone.dispose();
    await endpoint.dispose();
    console.info(`${lost} answers lost in ${kills} kills of the browser`);
  });
  beforeEach(() => endpoint.restart());
  afterEach(async () => {
    await phone.context.setOffline(false);
    // All but the blank one that a browser begins with, and that some end with.
    await Promise.all(
      phone.context
        .pages()
        .slice(1)
        .map((page) => page.close()),
    );
  });

  /** Dies and starts again on what the disk has. */
  async function dieAndComeBack(person: Respondent): Promise<Respondent> {
    kills += 1;
    await phone.kill();
    await phone.reopen();
    return new Respondent(await phone.newTab(), person.survey.id, person.tag);
  }

  /** The whole survey offline; at these pages the browser dies as soon as the page has said that the answer is kept. */
  async function answerThroughDeaths(first: Respondent, script: Script, dieAt: (question: string) => boolean): Promise<Respondent> {
    let person = first;
    let given = 0;
    for (let question = await person.question(); question !== 'check'; question = await person.question()) {
      const answer = script[question];
      if (answer) {
        await person.give(answer);
        given += 1;
      }
      if (answer && dieAt(question)) {
        await person.isToldKept();
        person = await dieAndComeBack(person);
        await phone.context.setOffline(true);
        await person.open(endpoint.origin);
        await person.seesHeading(person.t('resume.title'));
        const promise = person.page.getByText(person.t('resume.lead', { count: given }), { exact: true });
        await promise.waitFor().catch(() => {
          lost += 1;
        });
        await person.button('resume.carryOn').click();
        await person.seesHeading(person.asked(question));
      }
      await person.goOn();
    }
    return person;
  }

  for (const round of ROUNDS) {
    it.each(walkedIn('en'))(
      `between pages, in $name: every answer that was called kept is there (round ${round})`,
      async ({ tag }) => {
        const script = parentScript(tag);
        const first = new Respondent(await phone.newTab(), 'parent-experience', tag);
        await first.open(endpoint.origin);
        await first.isTold('status.ready');
        await endpoint.kill();
        await phone.context.setOffline(true);

        const person = await answerThroughDeaths(first, script, (question) => PROVE || SAMPLE.includes(question));
        await person.finish();
        await endpoint.restart();
        await phone.context.setOffline(false);
        await person.seesHeading(person.t('done.receivedTitle'));
        await expectRow(endpoint, script, tag);
        expect(lost).toBe(0);
      },
      PATIENCE,
    );

    it.each(walkedIn('en-x-easyread'))(
      `right after the last tap, in $name: the answers are a draft or finished, never neither or both (round ${round})`,
      async ({ tag }) => {
        const script = PROVE ? parentScript(tag) : quickScript(tag);
        const first = new Respondent(await phone.newTab(), PROVE ? 'parent-experience' : 'quick', tag);
        await first.open(endpoint.origin);
        await first.isTold('status.ready');
        await endpoint.kill();
        await phone.context.setOffline(true);
        await first.answerAll(script);
        await first.isToldKept();
        await first.button('check.send').click({ noWaitAfter: true });

        const person = await dieAndComeBack(first);
        await phone.context.setOffline(true);
        await person.open(endpoint.origin);
        await person.isTold('status.ready', 'status.keptOffline', 'status.keptWaiting');
        const stillDraft = (await person.heading.innerText()) === person.t('resume.title');
        if (stillDraft) {
          await person.button('resume.carryOn').click();
          await person.seesHeading(person.t('check.title'));
          expect(await person.finish()).toMatch(CODE);
        }
        await endpoint.restart();
        await phone.context.setOffline(false);
        await person.page.goto(`${endpoint.origin}/settings?lang=${tag}`);
        await person.page.getByText(person.t('settings.nothingWaiting')).waitFor();
        await expectRow(endpoint, script, tag);
      },
    );
  }

  it('after the page has said that all is saved: it is sent by the next visit, whatever page that is', async () => {
    const script = quickScript('en');
    const first = new Respondent(await phone.newTab(), 'quick', 'en');
    await first.open(endpoint.origin);
    await first.isTold('status.ready');
    await endpoint.kill();
    await phone.context.setOffline(true);
    await first.answerAll(script);
    await first.finish();

    const person = await dieAndComeBack(first);
    await endpoint.restart();
    await person.page.goto(`${endpoint.origin}/settings?lang=en`);
    await person.page.getByText(person.t('settings.nothingWaiting')).waitFor();
    await expectRow(endpoint, script, 'en');
  });
});
