import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wav } from '../endpoint/media/wav.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { hears, watchPlayers } from './player.ts';
import { Respondent } from './takeSurvey.ts';

describe('on a phone without an Urdu voice', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
    phone = await Phone.startShared();
  });
  afterAll(async () => {
    await phone.dispose();
    await endpoint.dispose();
  });

  it('a person reads the question in Urdu, and still does when the recordings were kept and there is no signal', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'ur');
    const { page } = person;
    await watchPlayers(page);
    const first = person.survey.sections[0]?.pages[0]?.id ?? '';
    const file = join(endpoint.data, 'question.wav');
    await writeFile(file, wav(4_000));
    expect(await endpoint.media('add', '--lang', 'ur', '--survey', 'quick', '--page', first, file)).toContain('4000 ms');

    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    expect(await page.evaluate(() => window.heardPlayer === undefined)).toBe(true);
    await person.button('listen.button').click();
    await hears(page);
    await page.locator('#aloud .heard-other').click();
    await page.getByText(person.t('aloud.kept'), { exact: true }).waitFor();

    await phone.context.setOffline(true);
    await endpoint.kill();
    await page.reload();
    await person.seesHeading(person.asked(first));
    expect(await page.evaluate(() => window.heardPlayer === undefined)).toBe(true);
    await person.button('listen.button').click();
    await hears(page);
    await person.goOn();
    // The voice falls silent once the next question stands there, a moment after its heading does.
    await page.waitForFunction(() => window.heardPlayer?.paused);
    await page.getByText(person.t('aloud.noVoice'), { exact: true }).waitFor();
  });
});
