import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VARIANTS } from '../../src/content/locales.ts';
import { PROVE } from '../prove.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { MAIN_VARIANTS } from './mainVariants.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

/** In the proof all of them; else one that is read the other way, and has six plural forms. */
const TRIED = VARIANTS.filter(({ tag }) => PROVE || tag === 'ar');

describe('every language', () => {
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

  it.each(TRIED.filter((variant) => !MAIN_VARIANTS.includes(variant)))(
    'a survey begun in English is finished in $name: no answer is lost, and the row says which language was read',
    async ({ tag, dir }) => {
      const person = new Respondent(await phone.newTab(), 'quick', 'en');
      const script = quickScript('en');
      await person.open(endpoint.origin);
      await person.isTold('status.ready', 'status.loading');
      const [first] = Object.entries(script);
      if (first) await person.give(first[1]);
      await person.readIn(tag);
      expect(await person.page.locator('html').getAttribute('dir')).toBe(dir);
      await person.answerAll(script);
      await person.finish();
      await person.seesHeading(person.t('done.receivedTitle'));
      await expectRow(endpoint, script, tag);
      await person.page.goto(endpoint.origin);
      await person.seesHeading(person.t('home.title'));
    },
  );
});
