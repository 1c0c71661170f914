import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROVE } from '../prove.ts';
import { accessibilityFaults, type Faults, faultsAtAGlance, note } from './accessibilityFaults.ts';
import { Phone, WHOLE_CHROMIUM } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import type { Script } from './scripts.ts';
import { bytesHere, type SoundHere, soundsHere } from './soundsHere.ts';
import { type Heard, heard, isPlayable, Speech } from './speech.ts';
import { Respondent } from './takeSurvey.ts';

/** In the proof three minutes of speech and twenty deaths in them; else one. */
const DEATHS = PROVE ? 20 : 1;
/** Seconds of speech before each death. */
const BEFORE_DEATH = (death: number) => (PROVE ? 4 + Math.random() * 10 : 3 + death * 1.5);
const PATIENCE = PROVE ? 1_200_000 : 180_000;
const faultsOf = PROVE ? accessibilityFaults : faultsAtAGlance;
/** Seconds that a death may cost. */
const MOST_LOST = 2;
/** Decibels that echo and noise suppression, gain and a small bit rate may change. */
const MOST_CHANGED = 9;
/** Seconds between what the phone says, which is rounded up, and what ffmpeg finds, which counts the last packet otherwise. */
const ROUNDED = 1.1;

/** What is asked after it depends on it. */
const SPOKEN: Script = { words: { kind: 'text', text: 'spoken' } };

declare global {
  interface Window {
    /** When the recorder began, by this page's own clock. */
    heardBegan?: number;
    /** What plays is nowhere in the page: it is found when it plays. */
    heardPlayer?: HTMLMediaElement;
  }
}

let endpoint: EndpointProcess;
let folder: string;
let speech: Speech;
let source: Heard;
let phone: Phone;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-speech-'));
  speech = Speech.make(folder, 60);
  source = heard(speech.file);
  endpoint = await EndpointProcess.start();
});
beforeEach(() => endpoint.restart());
afterEach(() => phone.dispose());
afterAll(async () => {
  await endpoint.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody who would rather speak, in front of "Say something". */
class Speaker extends Respondent {
  static async on(from: Phone, tag = 'en'): Promise<Speaker> {
    const page = await from.newTab();
    await page.addInitScript(() => {
      const { start } = MediaRecorder.prototype;
      MediaRecorder.prototype.start = function (this: MediaRecorder, slice?: number) {
        this.addEventListener('start', () => {
          window.heardBegan = performance.now();
        });
        return start.call(this, slice);
      };
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        window.heardPlayer = this;
        return play.call(this);
      };
    });
    return new Speaker(page, 'say', tag);
  }

  async begins(): Promise<void> {
    await this.button('voice.start').click();
    await this.button('voice.stop').waitFor();
  }

  /** Waits until the page says that so many seconds have been spoken. */
  async speaksFor(seconds: number): Promise<void> {
    const timer = this.page.getByRole('timer');
    await this.page.waitForFunction(([text, least]) => Number(/\d+/.exec(text?.textContent ?? '')?.[0]) >= least, [
      await timer.elementHandle(),
      Math.floor(seconds),
    ] as const);
  }

  /** Seconds since the recorder began. */
  async spoken(): Promise<number> {
    return (await this.page.evaluate(() => performance.now() - (window.heardBegan ?? Number.NaN))) / 1_000;
  }

  reads(key: string): Promise<void> {
    return this.page.locator('.heard-voice').getByText(this.t(key)).first().waitFor();
  }
}

/** It is speech, as loud as it was spoken, and of the length that the phone says. */
function expectHeard({ sound, seconds = Number.NaN }: SoundHere): number {
  const found = heard(sound);
  expect(found.channels).toBe(1);
  expect(Math.abs(found.decibels - source.decibels)).toBeLessThan(MOST_CHANGED);
  expect(Math.abs(found.seconds - seconds)).toBeLessThan(ROUNDED);
  return found.seconds;
}

describe('somebody speaks without a signal', () => {
  it(
    `and the browser is killed ${DEATHS} times: at most ${MOST_LOST} seconds are lost each time, and what is sent in the end is no sound any more`,
    async () => {
      phone = await Phone.start(speech.switches);
      const first = await Speaker.on(phone);
      await first.open(endpoint.origin);
      await first.isTold('status.ready');
      await first.button('voice.speak').waitFor();
      await endpoint.kill();
      await phone.context.setOffline(true);
      // Kept with the app: nothing of it is fetched now.
      await first.page.reload();
      await first.button('voice.speak').click();

      let person = first;
      const lost: number[] = [];
      for (let death = 0; death < DEATHS; death++) {
        await person.begins();
        await person.speaksFor(BEFORE_DEATH(death));
        const spoken = await person.spoken();
        await phone.kill();
        await phone.reopen();
        await phone.context.setOffline(true);
        person = await Speaker.on(phone);
        await person.open(endpoint.origin);
        await person.button('resume.carryOn').click();
        await person.button('voice.keep').waitFor();
        const here = await soundsHere(person.page);
        expect(here).toHaveLength(death + 1);
        const last = here.at(-1);
        lost.push(spoken - (last ? expectHeard(last) : 0));
        await person.button('voice.keep').click();
        if (death + 1 < DEATHS) await person.button('voice.more').click();
      }
      console.info(
        `${DEATHS} kills of the browser in mid-recording cost ${lost.map((each) => each.toFixed(1)).join(', ')} seconds of speech`,
      );
      expect(Math.max(...lost)).toBeLessThanOrEqual(MOST_LOST);

      // It plays here, although WebM does not say how long it is, and can be gone through.
      await person.page
        .getByRole('button', { name: person.t('voice.play') })
        .last()
        .click();
      await person.page.waitForFunction(() => (window.heardPlayer?.currentTime ?? 0) > 0.1);
      await person.page.getByRole('button', { name: person.t('voice.hold') }).click();
      await person.page.getByRole('slider').last().fill('2');
      await person.page.waitForFunction(() => window.heardPlayer?.paused && Math.abs(window.heardPlayer.currentTime - 2) < 0.5);

      await person.goOn();
      const before = (await bytesHere(person.page)).filter(isPlayable);
      expect(before.length).toBeGreaterThan(0);
      await person.answerAll(SPOKEN);
      await person.finish();
      await person.page.getByText(person.t('voice.sent.waiting'), { exact: true }).waitFor();
      expect((await soundsHere(person.page)).length).toBe(0);
      const sealed = await bytesHere(person.page);
      expect(sealed.length).toBeGreaterThan(0);
      expect(sealed.filter(isPlayable)).toEqual([]);
      const all = Buffer.concat(sealed.map((each) => Buffer.from(each)));
      for (const mark of ['OpusHead', 'webm', 'A_OPUS']) expect(all.includes(mark), mark).toBe(false);

      await endpoint.restart();
      await phone.context.setOffline(false);
      await person.page.getByText(person.t('voice.sent.received'), { exact: true }).waitFor();
    },
    PATIENCE,
  );

  it(
    'and sees each state as everybody can: its colours, its targets, its width',
    async () => {
      phone = await Phone.startWithoutWorker(speech.switches);
      const person = await Speaker.on(phone);
      const { page } = person;
      const found: Faults = {};
      const look = async (state: string) => note(found, state, await faultsOf(page));
      await person.open(endpoint.origin);
      await person.button('voice.speak').waitFor();
      await look('write or speak');
      await person.button('voice.speak').click();
      await person.button('voice.start').waitFor();
      await look('what to know before');
      await person.begins();
      await person.reads('voice.hears');
      await look('recording');
      await person.button('voice.pause').click();
      await person.reads('voice.paused');
      await look('paused');
      await person.button('voice.goOn').click();
      await person.button('voice.stop').click();
      await person.button('voice.more').waitFor();
      await look('spoken');
      await person.button('voice.delete').click();
      await look('delete?');
      await person.button('voice.deleteNo').click();
      await person.button('voice.again').click();
      await look('record again?');
      await person.button('voice.againNo').click();
      await person.button('voice.more').click();
      await person.begins();
      await person.speaksFor(2);

      // Another language in mid-recording: it is kept, and the page goes on.
      await person.readIn('en-x-easyread');
      await person.reads('voice.stopped.moved');
      await look('two parts, in Easy Read');
      await person.readIn('ur');
      await look('two parts, from right to left');
      await person.readIn('en');
      await person.goOn();
      await person.answerAll(SPOKEN);
      await look('check');
      await person.finish();
      await person.page.getByText(person.t('voice.sent.received'), { exact: true }).waitFor();
      await look('done');
      expect(found).toEqual({});
    },
    PATIENCE,
  );

  it('with the keyboard alone, to the end of the time that the question has', async () => {
    phone = await Phone.startWithoutWorker(speech.switches);
    const person = await Speaker.on(phone);
    const { page } = person;
    // The same survey, in which this question takes six seconds of speech.
    await page.route('**/s/say?*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('"most":3000', '"most":3000,"speak":6') });
    });
    await person.open(endpoint.origin);
    await person.button('voice.speak').waitFor();
    await page.locator('#written').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await focusIsOn(page, person.t('voice.before'));
    // Past "Who to call".
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await focusIsOn(page, person.t('voice.start'));
    await page.keyboard.press('Enter');
    await focusIsOn(page, person.t('voice.stop'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await focusIsOn(page, person.t('voice.goOn'));
    await page.keyboard.press('Space');
    await page
      .locator('.heard-voice [role="status"]', { hasText: person.t('voice.nearly', { length: '2 seconds' }) })
      .waitFor({ state: 'attached' });
    await person.reads('voice.stopped.limit');
    await focusIsOn(page, person.t('voice.yours', { length: '' }).trim());
    await person.reads('voice.used');
    const [here] = await soundsHere(page);
    expect(here && expectHeard(here)).toBeGreaterThan(4.5);
    await page.keyboard.press('Tab');
    await focusIsOn(page, person.t('voice.play'));
    await page.keyboard.press('Enter');
    await focusIsOn(page, person.t('voice.hold'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await focusIsOn(page, person.t('voice.delete'));
    await page.keyboard.press('Enter');
    await focusIsOn(page, person.t('voice.deleteSure'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await focusIsOn(page, person.t('voice.speak'));
    await expect.poll(() => soundsHere(page), { timeout: 20_000 }).toEqual([]);
  });
});

describe('the microphone', () => {
  it('refused, it is said how to allow it, and writing is one tap away; allowed again, it records; taken away, what was said is kept', async () => {
    // Without the switch that lets every page use it; and whole, for the small one asks nobody for anything.
    phone = await Phone.start(
      speech.switches.filter((each) => !each.includes('fake-ui')),
      WHOLE_CHROMIUM,
    );
    const person = await Speaker.on(phone);
    const { page } = person;
    await phone.context.grantPermissions([], { origin: endpoint.origin });
    await person.open(endpoint.origin);
    await person.button('voice.speak').click();
    await person.button('voice.start').click();
    await person.reads('voice.cannot.refused');
    expect(await faultsAtAGlance(page)).toEqual([]);
    await person.button('voice.instead').first().click();
    await boxIsSeen(page);
    // From the end of the longest panel too: the box has moved up by then.
    await person.button('voice.speak').click();
    await person.button('voice.instead').click();
    await boxIsSeen(page);

    await phone.context.grantPermissions(['microphone'], { origin: endpoint.origin });
    await person.button('voice.speak').click();
    await person.begins();
    await person.speaksFor(2);
    await phone.context.clearPermissions();
    await phone.context.grantPermissions([], { origin: endpoint.origin });
    await person.reads('voice.stopped.microphone');
    const [here] = await soundsHere(page);
    expect(here && expectHeard(here)).toBeGreaterThan(1);
  });
});

/** Waits until the box for words has the focus, and all of it is on the screen. */
async function boxIsSeen(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const box = document.activeElement;
    const { top = -1, bottom = 0 } = box?.getBoundingClientRect() ?? {};
    return box?.id === 'written' && top >= 0 && bottom <= innerHeight;
  });
}

/** Waits until what has the focus says so. */
async function focusIsOn(page: Page, text: string): Promise<void> {
  await page.waitForFunction((said) => document.activeElement?.textContent?.includes(said), text);
}
