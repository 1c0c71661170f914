import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone, WHOLE_CHROMIUM } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { MAIN_VARIANTS } from './mainVariants.ts';
import { quickScript } from './scripts.ts';
import { spokenPage } from './spokenPage.ts';
import { CODE, Respondent } from './takeSurvey.ts';

/*
 * What a screen reader is told in a whole survey, held against what somebody wrote down and read line by line
 * (`expected/quick.<tag>.txt`). After a change that is meant, HEARD_WRITE=1 writes them anew: then read the difference.
 */

const EXPECTED = join(import.meta.dirname, 'expected');

let endpoint: EndpointProcess;
let phone: Phone;

beforeAll(async () => {
  // Whole, because it is that which offers to be installed.
  [endpoint, phone] = await Promise.all([EndpointProcess.start(), Phone.start([], WHOLE_CHROMIUM)]);
});
afterAll(() => Promise.all([phone?.dispose(), endpoint?.dispose()]));

describe.each(MAIN_VARIANTS)('in $name', ({ tag }) => {
  it('a screen reader is told of every question, its state and what became of the answers, in order', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', tag);
    const { page } = person;
    const told: string[] = [];
    const hear = async (title: string, part: 'body' | 'main' = 'main') =>
      told.push(`=== ${title}\n${withoutChance(await spokenPage(page, part))}\n`);

    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    await hear('before anything is answered, the whole page', 'body');
    await person.answerAll(quickScript(tag), async (question) => {
      await person.isToldKept();
      if (question === 'help-most') await person.button('voice.speak').waitFor();
      await hear(`${question}, answered`);
      if (question !== 'help-most') return;
      await page.getByRole('textbox').fill(`${'word '.repeat(200)}…`);
      await person.button('nav.continue').click();
      await page.locator('#errors-title').waitFor();
      await hear(`${question}, with a character too many`);
      await person.give({ kind: 'text', text: 'A bus that comes' });
    });
    // Once it is seen.
    await page.locator('#heading:focus').waitFor();
    await hear('check your answers');
    await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    await page.locator('.heard-kept', { hasText: person.t('status.received') }).waitFor();
    await page.locator('#after h2').last().waitFor();
    await hear('the end, the whole page', 'body');
    await page.close();

    const file = join(EXPECTED, `quick.${tag}.txt`);
    const heard = told.join('\n');
    if (process.env['HEARD_WRITE']) await writeFile(file, heard);
    expect(heard).toBe(await readFile(file, 'utf8'));
  });
});

/** A receipt code is another each time, on the screen and spelt out; and a thousand characters are read by nobody. */
function withoutChance(text: string): string {
  const code = CODE.source.replace(/[\^$]/g, '');
  const spelt = `(?:[0-9A-Z] ){5}- (?:[0-9A-Z] ){4}[0-9A-Z]`;
  return text
    .replace(/(?:word ){199}/, 'word … ')
    .replace(new RegExp(code, 'g'), '[receipt code]')
    .replace(new RegExp(spelt, 'g'), '[receipt code, spelt out]');
}
