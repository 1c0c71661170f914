import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readGroupDraft } from '../../src/domain/session/groupDraft.ts';
import { writeInvitation } from '../../src/domain/session/invitation.ts';
import { qrPath } from '../../src/formats/paper/qrPath.ts';
import { type Faults, faultsAtAGlance, note } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { GroupWalk } from './groupWalk.ts';
import { CODE } from './takeSurvey.ts';

const TAG = 'en';
/** Milliseconds: three browsers at once. */
const PATIENCE = 240_000;

describe('a group with one tablet and two phones of their own', { timeout: PATIENCE }, () => {
  let endpoint: EndpointProcess;
  let devices: Phone[] = [];

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterAll(() => endpoint.dispose());
  beforeEach(() => endpoint.restart());
  afterEach(async () => {
    await Promise.all(devices.map((device) => device.dispose()));
    devices = [];
  });

  const device = async (
    start: () => Promise<Phone> = () => Phone.startShared(),
  ): Promise<{ readonly phone: Phone; readonly page: Page; readonly walk: GroupWalk }> => {
    const phone = await start();
    devices.push(phone);
    const page = await phone.newTab();
    return { phone, page, walk: new GroupWalk(page, TAG, 'finger') };
  };
  const own = ({ t }: GroupWalk, key: string) => t(`join.alone.${key}`);

  async function startSession({ walk, page }: Awaited<ReturnType<typeof device>>): Promise<void> {
    await page.setViewportSize({ width: 820, height: 1180 });
    await walk.sayWho(8);
    await page.locator('input[name="plan"][value="help-and-health"]').check();
    await walk.press(walk.button(walk.t('group.start')));
    await walk.press(walk.button(walk.t('group.yes')));
    await walk.press(walk.button(walk.t('group.ownPhones.open')));
  }

  /** The address in the QR code on the screen. */
  async function inSquare(page: Page): Promise<string> {
    const rows = await page.evaluate(
      () =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('heard');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction('groups').objectStore('groups').getAll();
            all.onerror = () => reject(all.error);
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result);
            };
          };
        }),
    );
    const draft = readGroupDraft(rows[0]);
    if (!draft) throw new Error('there is no session');
    const { id: session, day, who, ages, plan, activities } = draft;
    const address = `${endpoint.origin}/join#${writeInvitation({ session, day, who, ages, plan, tag: TAG, activities })}`;
    expect(await page.locator('.group-square path').last().getAttribute('d')).toBe(qrPath(address, 'M').path);
    return address;
  }

  async function answerHands({ page, walk }: Awaited<ReturnType<typeof device>>, point: string): Promise<void> {
    await walk.press(page.locator('.group-activity', { hasText: walk.asked('hands-better-life') }));
    await walk.press(page.getByRole('button', { name: walk.t(`group.points.${point}`), exact: true }));
    await walk.press(walk.button(own(walk, 'look')));
    await walk.press(walk.button(walk.t('group.keep')));
    await walk.heading(walk.t('group.activities')).waitFor();
  }

  async function give({ page, walk }: Awaited<ReturnType<typeof device>>): Promise<void> {
    await walk.press(walk.button(own(walk, 'finish')));
    await walk.press(walk.button(walk.t('group.send')));
    expect(await page.locator('.heard-code').textContent()).toMatch(CODE);
  }

  it('joins by QR code with no signal, one of them twice, and is one session of all when everything has been sent', async () => {
    const [tablet, first, second] = [await device(), await device(), await device()];
    // A phone on which a young person has answered before, and one that has seen the page.
    await first.page.goto(`${endpoint.origin}/s/young-people?lang=${TAG}`);
    await first.page.waitForFunction((address) => caches.match(address), `/join?lang=${TAG}`, { polling: 500 });
    await second.page.goto(`${endpoint.origin}/join?lang=${TAG}`);
    await second.page.locator('.heard-kept', { hasText: second.walk.t('status.ready') }).waitFor();
    await tablet.walk.open(endpoint.origin);
    await tablet.page.locator('.heard-kept', { hasText: tablet.walk.t('status.ready') }).waitFor();
    for (const { phone } of [tablet, first, second]) await phone.context.setOffline(true);
    await endpoint.kill();

    await startSession(tablet);
    await tablet.page.getByText(tablet.walk.t('group.ownPhones.offline')).waitFor();
    const address = await inSquare(tablet.page);

    await first.page.goto(address);
    await first.walk.press(first.walk.button(own(first.walk, 'yes')));
    await answerHands(first, 'yes');
    await first.walk.press(first.page.locator('.group-activity', { hasText: first.walk.asked('hands-health') }));
    await first.walk.press(first.walk.button(first.walk.t('join.notSay')));
    await give(first);

    await second.page.goto(address);
    await second.walk.press(second.walk.button(own(second.walk, 'yes')));
    await answerHands(second, 'no');
    // The QR code again, in another tab: it goes on where it was, and what was given is not given twice.
    const again = { ...second, page: await second.phone.newTab() };
    const twice = { ...again, walk: new GroupWalk(again.page, TAG, 'finger') };
    await twice.page.goto(address);
    await twice.page.locator('.group-activity.is-kept').waitFor();
    await give(twice);
    await second.page.reload();
    await second.walk.heading(second.walk.t('join.givenTitle')).waitFor();

    // Eight were expected, and three of them have no phone.
    const { walk } = tablet;
    const atTable = walk.t('group.ownPhones.atTable');
    for (let people = 8; people > 3; people -= 1) await walk.press(walk.button(walk.t('group.fewer', { what: atTable })));
    await walk.press(tablet.page.locator('.group-activity', { hasText: walk.asked('hands-better-life') }));
    const more = (what: string) => walk.press(walk.button(walk.t('group.more', { what })));
    await more(walk.t('group.points.yes'));
    await more(walk.t('group.points.yes'));
    await more(walk.t('group.notSaid'));
    await walk.press(walk.button(walk.t('group.look')));
    await walk.press(walk.button(walk.t('group.keep')));
    await walk.press(walk.button(walk.t('group.finish')));
    await walk.press(walk.button(walk.t('group.send')));
    await walk.press(walk.button(walk.t('group.nothingForBoard.send')));
    await walk.heading(walk.t('done.savedTitle')).waitFor();

    await endpoint.restart();
    for (const { phone, page } of [twice, first, tablet]) {
      await phone.context.setOffline(false);
      await page.getByRole('heading', { level: 1, name: walk.t('done.receivedTitle'), exact: true }).waitFor();
    }
    const rows = await endpoint.groupRows();
    expect(new Set(rows.map(({ session, people, phones }) => `${session} ${people} ${phones}`)).size).toBe(1);
    expect(rows[0]).toMatchObject({ people: 5, phones: 2, who: 'changemakers', plan: 'help-and-health' });
    const counts = (activity: string) =>
      Object.fromEntries(rows.filter((row) => row.activity === activity).map((row) => [row.option, row.count]));
    expect(counts('hands-better-life')).toEqual({ yes: 3, 'sort-of': 0, no: 1, 'prefer-not-to-say': 1, 'not-taking-part': 0 });
    expect(counts('hands-health')).toEqual({ yes: 0, 'sort-of': 0, no: 0, 'prefer-not-to-say': 1, 'not-taking-part': 4 });
    expect(await endpoint.rows()).toEqual([]);
  });

  it('joins by a short code where there is a signal, is told calmly what is wrong with another, and finds every state for everybody', async () => {
    const found: Faults = {};
    const withoutWorker = () => Phone.startWithoutWorker();
    const [tablet, phone] = [await device(withoutWorker), await device(withoutWorker)];
    await tablet.walk.open(endpoint.origin);
    await startSession(tablet);
    const code = (await tablet.page.locator('strong.group-join-code').textContent()) ?? '';
    note(found, 'the square', await faultsAtAGlance(tablet.page));
    const { page, walk } = phone;
    const look = async (state: string) => note(found, state, await faultsAtAGlance(page));
    await page.goto(`${endpoint.origin}/join?lang=${TAG}`);
    const box = page.getByLabel(walk.t('join.code'), { exact: true });
    const type = async (typed: string) => {
      await box.fill(typed);
      await box.press('Enter');
    };
    const told = (why: string) => page.getByRole('alert').filter({ hasText: walk.t(why) });
    await type('K7M');
    await told('join.slip').waitFor();
    await look('not a code');
    await type(code === '222 222' ? '333 333' : '222 222');
    await told('join.over').waitFor();
    await type(code.toLowerCase());
    await walk.press(walk.button(own(walk, 'yes')));
    await look('activities');
    // What was typed has become an address that needs no signal any more.
    expect(page.url()).toBe((await inSquare(tablet.page)).replace('/join#', `/join?lang=${TAG}#`));
    await walk.press(page.locator('.group-activity', { hasText: walk.asked('hands-better-life') }));
    await walk.press(page.getByRole('button', { name: walk.t('group.points.no'), exact: true }));
    await look('one answer');
    await walk.press(walk.button(own(walk, 'look')));
    await look('one answer, looked at');
    await walk.press(walk.button(walk.t('group.keep')));
    await walk.press(walk.button(own(walk, 'finish')));
    await look('what you said');
    await walk.press(walk.button(walk.t('group.send')));
    await walk.heading(walk.t('done.receivedTitle')).waitFor();
    await page.reload();
    await walk.heading(walk.t('join.givenTitle')).waitFor();
    await look('given');
    expect(found).toEqual({});
  });
});
