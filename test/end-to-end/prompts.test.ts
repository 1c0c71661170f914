import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promptListSchema } from '../../src/contract/prompts.ts';
import { accessibilityFaults, type Faults, faultsAtAGlance, note } from './accessibilityFaults.ts';
import { Phone, SCREEN } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { hears, watchPlayers } from './player.ts';
import { Staff } from './staffSession.ts';
import { Respondent } from './takeSurvey.ts';

const folder = mkdtempSync(join(tmpdir(), 'heard-speech-'));
const speech = join(folder, 'speech.wav');

let endpoint: EndpointProcess;
let staff: Staff;
const faults: Faults = {};

beforeAll(async () => {
  execFileSync('/usr/bin/espeak-ng', ['-v', 'ur', '-w', speech, 'خدمات آپ کے بچے کی اضافی ضروریات میں کتنی اچھی طرح مدد کرتی ہیں؟']);
  endpoint = await EndpointProcess.start();
  staff = await Staff.of(endpoint, [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${speech}`,
  ]);
});
afterAll(async () => {
  await staff?.dispose();
  await endpoint?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

const heard = async () => {
  const reply = await fetch(`${endpoint.origin}/api/prompts?lang=ur`);
  return reply.status === 204 ? [] : promptListSchema.parse(await reply.json()).prompts;
};

describe('a question that a person reads', () => {
  it('is recorded at home with a link, listened to, and heard by nobody else yet', async () => {
    const editor = await staff.page(['editor']);
    await editor.goto(`${staff.origin}/staff/prompts`);
    await editor.getByLabel('Whom it is for').fill('Urdu <b>circle</b>');
    await editor.getByLabel('Language').selectOption('ur');
    await editor.getByRole('checkbox', { name: 'Four quick questions' }).check();
    await press(editor, 'Make a link');
    const link = await editor.getByRole('textbox', { name: 'The link for Urdu <b>circle</b>' }).inputValue();
    note(faults, 'what is missing', await accessibilityFaults(editor));

    const context = await staff.browser.newContext({ viewport: SCREEN, locale: 'en-GB' });
    const home = await context.newPage();
    await watchPlayers(home);
    const asked: string[] = [];
    home.on('request', (request) => asked.push(request.url()));
    await home.goto(link);
    await press(home, 'Go on to record');
    await says(home, 'Tick this first');
    note(faults, 'before somebody records', await faultsAtAGlance(home));
    await home.getByRole('checkbox').check();
    await press(home, 'Go on to record');
    await home.getByRole('button', { name: /0 of \d+ texts recorded/ }).click();
    await says(home, 'Not recorded');
    await home.keyboard.press('r');
    await says(home, 'Speak now.');
    await home.waitForFunction(() => /0:0[2-9]/.test(document.querySelector('[role="timer"]')?.textContent ?? ''));
    await home.keyboard.press('r');
    await says(home, /^Recorded: [2-9]\.\d seconds/);
    expect(await home.getByText('Nothing can be heard.').count()).toBe(0);
    await press(home, 'Listen');
    await hears(home);
    note(faults, 'what was recorded', await accessibilityFaults(home));
    await home.keyboard.press('k');
    await says(home, 'Kept. This is the next one.');
    expect(await heard()).toEqual([]);
    // What opens all this is in no address that the endpoint, or anything in between, could write down.
    expect(asked.filter((url) => url.includes(new URL(link).hash.slice(1)))).toEqual([]);
    expect(faults).toEqual({});
    await context.close();
  });

  it('is listened to and published by an editor, and read to a family in Urdu, without a signal too', async () => {
    const editor = await staff.page(['editor']);
    await watchPlayers(editor);
    await editor.goto(`${staff.origin}/staff/prompts`);
    await editor.getByRole('link', { name: '1 to publish' }).first().click();
    await says(editor, 'by link: Urdu <b>circle</b>');
    note(faults, 'what waits', await accessibilityFaults(editor));
    await press(editor, 'Listen to what waits');
    await hears(editor);
    await press(editor, 'Publish');
    await says(editor, 'Published. Families hear it from now on.');
    const [prompt] = await heard();
    expect(prompt?.audio.ms).toBeGreaterThan(1_900);
    expect(faults).toEqual({});

    const phone = await Phone.startShared();
    const person = new Respondent(await phone.newTab(), 'quick', 'ur');
    await watchPlayers(person.page);
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    await person.button('listen.button').click();
    await hears(person.page);
    await person.page.locator('#aloud .heard-other').click();
    await person.page.getByText(person.t('aloud.kept'), { exact: true }).waitFor();
    await phone.context.setOffline(true);
    await endpoint.kill();
    await person.page.reload();
    await person.button('listen.button').click();
    await hears(person.page);
    expect(await person.page.evaluate(() => window.heardPlayer?.src)).toContain(`/media/${prompt?.audio.sha256}`);
    await phone.dispose();
  });
});
