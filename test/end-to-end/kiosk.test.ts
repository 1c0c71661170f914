import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { staffTabletSchema } from '../../src/contract/staff/tablets.ts';
import { PROVE } from '../prove.ts';
import { accessibilityFaults, type Faults, faultsAtAGlance, note, notFitting } from './accessibilityFaults.ts';
import { Phone, WHOLE_CHROMIUM } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { Line, type Rule } from './line.ts';
import { walkedIn } from './mainVariants.ts';
import { onDisk } from './onDisk.ts';
import { quickScript, type Script } from './scripts.ts';
import { Speech } from './speech.ts';
import { Family, handOver, KIOSK, uniqueWord } from './tablet.ts';
import { CODE, Respondent } from './takeSurvey.ts';
import { makeTablet, WorkerDesk } from './workerDesk.ts';

/** One after the other on one tablet: in the proof a whole day's, else one of each. What happens to them, by number. */
const FAMILIES = PROVE ? 30 : 3;
const SPEAKS = PROVE ? [4, 11, 23] : [2];
const DIES = PROVE ? [6, 17] : [2];
const GOES_AWAY = PROVE ? [13] : [1];
/** While these answer, a new version of the app comes. Those who die later come back in it. */
const UPDATES = PROVE ? [3] : [0];
/** Each is some fifty files to fetch, twice: once more with the new version. */
const LANGUAGES = PROVE ? ['en', 'ur', 'pl', 'en-x-easyread'] : ['en', 'ur'];
const faultsOf = PROVE ? accessibilityFaults : faultsAtAGlance;
const PATIENCE = PROVE ? 1_800_000 : 600_000;
/** What a recording begins with, wherever it lies. */
const SOUND = 'OpusHead';

let endpoint: EndpointProcess;
let line: Line;
let folder: string;
let speech: Speech;
let tablet: Phone;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-speech-'));
  speech = Speech.make(folder, 20);
  endpoint = await EndpointProcess.start();
  line = await Line.to(endpoint);
});
beforeEach(() => {
  line.rule = (_, reply) => reply;
  return endpoint.restart();
});
afterEach(() => tablet.dispose());
afterAll(async () => {
  line.close();
  await endpoint.dispose();
  await rm(folder, { recursive: true, force: true });
});

const writes = (tag: string, words: string): Script => ({ ...quickScript(tag), 'help-most': { kind: 'text', text: words } });

/** Unfinished surveys on this device, and marks that there are some. Runs in the page. */
async function draftsHere(): Promise<{ readonly drafts: number; readonly marks: number }> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('heard'));
  const drafts = await settled(db.transaction('drafts').objectStore('drafts').count());
  db.close();
  return { drafts, marks: Object.keys(localStorage).filter((name) => name.startsWith('heard.draft.')).length };
}

/** The service worker's set has another version. */
const newVersion: Rule = (asked, reply) =>
  asked.path !== '/service-worker.js' || reply.status !== 200
    ? reply
    : {
        ...reply,
        headers: { ...reply.headers, etag: '"another"' },
        body: Buffer.from(reply.body.toString().replace(/version:(["'`])[\w-]+\1/, 'version:$1another$1')),
      };

describe('a shared tablet without a network', () => {
  it(
    `goes through ${FAMILIES} families in ${LANGUAGES.length} languages, and has nothing of any of them but what is sealed`,
    async () => {
      // The whole browser: it has a history, sessions to restore, and form entries to remember.
      tablet = await Phone.start(speech.switches, WHOLE_CHROMIUM);
      const words: string[] = [];
      const finished: string[] = [];
      const codes: string[] = [];
      let page = await Family.tab(tablet);

      // That the search finds what is there: on a family's own phone a draft is kept in the clear.
      const own = new Respondent(page, 'quick', 'en');
      const control = uniqueWord();
      await own.open(line.origin);
      await own.answerAll(writes('en', control));
      await own.isToldKept();
      expect(await onDisk(tablet.profile, [control])).not.toEqual([]);
      expect(await page.evaluate(draftsHere)).toEqual({ drafts: 1, marks: 1 });

      const { link, id, administrator } = await makeTablet(endpoint);
      const desk = new WorkerDesk(page);
      await desk.enrols(link.replace(endpoint.origin, line.origin));
      // What was written here before is nobody's now.
      expect(await page.evaluate(draftsHere)).toEqual({ drafts: 0, marks: 0 });
      await desk.choosesPin();
      await desk.downloads(LANGUAGES);
      await desk.looksReady();
      // Whatever comes from now on is this day's, also what gets through while a new version does.
      await endpoint.arrived();
      await endpoint.kill();
      await tablet.context.setOffline(true);
      await page.goto(`${line.origin}/hub`);
      await desk.unlock();
      await desk.opensSession();
      await desk.handsOver();
      const nothingOnDisk = async () => expect(await onDisk(tablet.profile, [...words, ...codes, SOUND])).toEqual([]);
      const comeBack = async () => {
        await tablet.kill();
        await nothingOnDisk();
        await tablet.reopen();
        await tablet.context.setOffline(true);
        page = await Family.tab(tablet);
        await page.goto(line.origin);
      };

      /** For a minute there is a network, and nothing gets through on it but a new version of the app. */
      const newVersionComes = async () => {
        await page.evaluate(() => Object.assign(window, { sameDocument: true }));
        await endpoint.restart();
        line.rule = (asked, reply) => (asked.path.startsWith('/api/') ? undefined : newVersion(asked, reply));
        await tablet.context.setOffline(false);
        await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
        await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
        await tablet.context.setOffline(true);
        await endpoint.kill();
        line.rule = newVersion;
      };

      for (let n = 0; n < FAMILIES; n++) {
        const tag = LANGUAGES[n % LANGUAGES.length] ?? 'en';
        const word = uniqueWord();
        words.push(word);
        const begin = async () => {
          const family = new Family(page, 'quick', tag);
          await family.begins();
          return family;
        };
        let family = await begin();
        if (DIES.includes(n)) {
          await family.answerAll(writes(tag, word));
          await nothingOnDisk();
          await comeBack();
          family = new Family(page, 'quick', tag);
          await family.seesStart('en');
          expect(await family.shows()).not.toContain(word);
          family = await begin();
        }
        if (GOES_AWAY.includes(n)) {
          await family.answerAll(writes(tag, word));
          await family.waits(5.2);
          await page.getByRole('alertdialog', { name: family.t('kiosk.idle.title') }).waitFor();
          await nothingOnDisk();
          await family.waits(1);
          await family.seesStart('en');
          const gone = page.locator(`[role="status"][lang="${tag}"]`);
          expect(await gone.innerText()).toBe(family.t('kiosk.idle.wiped'));
          await page.getByRole('heading', { level: 1 }).click();
          await gone.waitFor({ state: 'detached' });
          await showsNothing(page, line.origin, [word]);
          continue;
        }
        if (SPEAKS.includes(n)) {
          await family.answerAll(writes(tag, word), async (question) => {
            if (question !== 'help-most') return;
            await family.button('voice.speak').click();
            await family.button('voice.start').click();
            await family.button('voice.stop').waitFor();
            await page.locator('.heard-voice').getByText(family.t('voice.hears')).first().waitFor();
            await nothingOnDisk();
            await family.button('voice.stop').click();
            await family.button('voice.more').waitFor();
          });
        } else {
          await family.answerAll(writes(tag, word), async (question) => {
            if (UPDATES.includes(n) && question === 'waiting-advice') await newVersionComes();
          });
          if (UPDATES.includes(n)) expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
        }
        await page.getByRole('checkbox', { name: family.t('kiosk.helped.read-aloud') }).check();
        const code = await family.finish();
        expect(code).toMatch(CODE);
        codes.push(code, code.replace('-', ''));
        finished.push(`${tag.replace(/-x-.*/, '')} ${word}`);
        await family.givesBack();
        await showsNothing(page, line.origin, [word, code]);
        if (n < 5 || n === FAMILIES - 1) await nothingOnDisk();
      }

      expect(await rowsOf(page, 'outbox')).toHaveLength(finished.length);

      // Only when it is closed does the browser write all that it means to keep.
      await tablet.context.close();
      await nothingOnDisk();
      expect(await onDisk(tablet.profile, ['/hub/families'])).toContain('/hub/families in /Default/History');

      await tablet.reopen();
      await endpoint.restart();
      page = await Family.tab(tablet);
      await page.goto(line.origin);
      await expect.poll(() => rowsOf(page, 'outbox'), { timeout: 60_000 }).toEqual([]);
      const arrived = await endpoint.arrived();
      const said = (answers: (typeof arrived)[number]['answers']) => (answers['help-most'] as { readonly text?: string }).text;
      expect(arrived.map(({ language, answers }) => `${language} ${said(answers)}`).sort()).toEqual(finished.toSorted());
      for (const each of arrived) expect(each).toMatchObject({ channel: 'hub-tablet', campaign: KIOSK.place });

      // The new version waits for the worker, unless the browser took it up when it was started anew.
      await page.goto(`${line.origin}/hub`);
      const after = new WorkerDesk(page);
      await after.unlock();
      const sets = async () => (await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('heard-set-'));
      const change = after.button('Change to it now');
      await expect.poll(async () => (await change.isVisible()) || (await sets()).length === 1, { timeout: 60_000 }).toBe(true);
      if (await change.isVisible()) {
        await Promise.all([page.waitForEvent('load'), change.click()]);
        await after.unlock();
      }
      await expect.poll(sets, { timeout: 60_000 }).toEqual(['heard-set-another']);

      // The tablet and the endpoint, each by its own count.
      const all = finished.length;
      await expect.poll(() => after.cells('Responses, this session'), { timeout: 60_000 }).toBe(`${all} ${all} ${all}`);
      const { sessions } = staffTabletSchema.parse(await (await administrator.get(`/api/staff/tablets/${id}`)).json());
      const spoken = SPEAKS.length;
      expect(sessions).toMatchObject([
        {
          reported: { responses: all, recordings: spoken },
          arrived: { responses: all, recordings: spoken },
          missing: { responses: 0, recordings: 0 },
        },
      ]);
    },
    PATIENCE,
  );

  it('offers no language that is not whole on it; one that is asked for all the same is said once to be missing, and the answers are of the one read', async () => {
    tablet = await Phone.startShared();
    const page = await Family.tab(tablet);
    // One of its own: an endpoint has one first administrator, and what a stranger's tablet sends is not taken.
    const own = await EndpointProcess.start();
    onTestFinished(() => own.dispose());
    const desk = new WorkerDesk(page);
    await desk.enrols((await makeTablet(own)).link);
    await desk.choosesPin();
    await desk.downloads(['en']);
    await desk.button('Session').click();
    await desk.opensSession();
    await desk.handsOver();
    const family = new Family(page, 'quick', 'en');
    await family.seesStart('en');
    // Pages without a script cannot lead away by themselves, and keep what is written there for the next Back.
    for (const path of ['/plain', '/plain/say', '/plain/quick', '/said/report', '/braille']) {
      await page.goto(`${own.origin}${path}`);
      await family.seesStart('en');
    }
    await tablet.context.setOffline(true);
    // As after a download that broke off.
    await page.evaluate(() => {
      const kiosk = JSON.parse(localStorage.getItem('heard.kiosk') ?? '{}') as object;
      localStorage.setItem('heard.kiosk', JSON.stringify({ ...kiosk, tags: ['en', 'ur'] }));
    });
    await page.reload();
    await family.seesStart('en');
    await family.languageLink('ur').waitFor({ state: 'detached' });

    await page.goto(`${own.origin}/s/quick?lang=ur`);
    const said = page.getByText(family.t('kiosk.here.language.missing'));
    await said.waitFor();
    await family.goOn();
    await said.waitFor({ state: 'detached' });
    await family.answerAll(quickScript('en'), async () => expect(await said.count()).toBe(0));
    await family.finish();
    expect(await said.count()).toBe(0);
    await family.givesBack();
    await tablet.context.setOffline(false);
    await expect.poll(async () => (await own.rows()).map(({ language }) => language), { timeout: 20_000 }).toEqual(['en']);
  });

  it('goes one question back by the browser’s own button, leads to no other page, and is not loaded anew in the middle by a new version', async () => {
    tablet = await Phone.startShared();
    const page = await Family.tab(tablet);
    await handOver(page, line.origin, { ...KIOSK, tags: ['en', 'ur'] });
    for (const path of ['/', '/settings', '/s/training', '/said', '/take-back', '/staff', '/paper']) {
      await page.goto(`${line.origin}${path}`);
      await new Family(page, 'quick', 'en').seesStart('en');
    }
    const word = uniqueWord();
    const script = writes('en', word);
    const family = new Family(page, 'quick', 'en');
    await family.begins();
    await family.give(script['needs-supported'] ?? NOTHING);
    await family.goOn();
    await family.give(script['waiting-advice'] ?? NOTHING);
    await family.goOn();
    const before = await page.evaluate(() => history.length);
    for (const question of ['waiting-advice', 'needs-supported', 'needs-supported', 'needs-supported']) {
      await page.evaluate(() => history.back());
      await family.seesHeading(family.asked(question));
    }
    expect(await page.locator('input:checked').count()).toBe(1);
    expect(await page.evaluate(() => history.length)).toBe(before);

    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    line.rule = newVersion;
    await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
    await family.answerAll(script);
    await page.getByText(family.t('update.ready')).waitFor({ state: 'detached' });
    await family.finish();
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    await family.givesBack();
    await showsNothing(page, line.origin, [word]);
  });
});

describe('everybody', () => {
  it.each(walkedIn('ur'))(
    'can use each page of a shared tablet, in $name',
    async ({ tag }) => {
      tablet = await Phone.startShared();
      const page = await Family.tab(tablet);
      await handOver(page, line.origin, { ...KIOSK, tags: PROVE ? KIOSK.tags : ['en', tag], tag });
      const found: Faults = {};
      const family = new Family(page, 'quick', tag);
      const look = async (state: string) => {
        for (const screen of SCREENS) {
          await page.setViewportSize(screen);
          note(found, `${state}, ${screen.width}`, await notFitting(page, state));
        }
        note(found, state, await faultsOf(page));
        await page.setViewportSize(SCREENS[0]);
      };
      await family.seesStart(tag);
      await look('start');
      await family.begins(tag);
      await look('first question');
      await page.getByRole('button', { name: family.t('kiosk.stop.button') }).click();
      await look('stop?');
      await page.getByRole('button', { name: family.t('kiosk.stop.no') }).click();
      await family.answerAll(quickScript(tag), async (question) => {
        if (question !== 'help-most') return;
        await family.button('voice.speak').waitFor();
        await look('a box');
      });
      await look('check');
      await family.waits(5.2);
      await page.getByRole('alertdialog').waitFor();
      await look('still there?');
      // By keyboard to the second button, and back into the page.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
      await family.finish();
      await look('done');
      expect(found).toEqual({});
    },
    PATIENCE,
  );
});

const SCREENS = [
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
  { width: 360, height: 640 },
] as const;

const NOTHING = { kind: 'many', codes: [] } as const;

/** Whatever buttons the next family presses, and addresses it opens. */
async function showsNothing(page: Page, origin: string, marks: readonly string[]): Promise<void> {
  const family = new Family(page, 'quick', 'en');
  const acts = [
    () => page.goBack(),
    () => page.goBack(),
    () => page.goForward(),
    () => page.goForward(),
    () => page.reload(),
    () => page.goto(`${origin}/s/quick?lang=en`),
    () => page.reload(),
  ];
  for (const act of acts) {
    // The page goes to the start screen by itself meanwhile, and breaks off what it was told: what counts is what is seen then.
    await act().catch(() => undefined);
    const shown = await family.shows();
    expect(marks.filter((mark) => shown.includes(mark))).toEqual([]);
    expect(shown).not.toContain('ticked');
  }
  await page.goto(`${origin}/hub/families`).catch(() => undefined);
  await family.seesStart('en');
}

/** Every row of one table. */
function rowsOf(page: Page, table: string): Promise<readonly unknown[]> {
  // As text: what the tests are compiled with would put names of its own into it.
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('heard');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction(${JSON.stringify(table)}).objectStore(${JSON.stringify(table)}).getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result);
      };
    };
  })`);
}
