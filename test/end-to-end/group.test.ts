import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Faults, faultsAtAGlance, note } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { GroupWalk, WALKED } from './groupWalk.ts';
import { walkedIn } from './mainVariants.ts';
import { bytesHere, soundsHere } from './soundsHere.ts';
import { isPlayable, Speech } from './speech.ts';
import { CODE } from './takeSurvey.ts';

const TABLET = { width: 820, height: 1180 };
/** Milliseconds: a session has many presses. */
const PATIENCE = 360_000;

describe('a group of twelve at one tablet', { timeout: PATIENCE }, () => {
  let endpoint: EndpointProcess;
  let phone: Phone;
  let folder: string;
  let speech: Speech;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heard-group-speech-'));
    speech = Speech.make(folder, 20);
    endpoint = await EndpointProcess.start();
  });
  afterAll(async () => {
    await endpoint.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => endpoint.restart());
  afterEach(() => phone.dispose());

  const tablet = async () => {
    const page = await phone.newTab();
    await page.setViewportSize(TABLET);
    return page;
  };

  /** The rows of the only session there is. */
  async function expectOneSession(language: string): Promise<void> {
    const rows = await endpoint.groupRows();
    expect(new Set(rows.map(({ session }) => session)).size).toBe(1);
    expect(new Set(rows.map(({ activity }) => activity))).toEqual(new Set(WALKED));
    expect(new Set(rows.map(({ people }) => people))).toEqual(new Set([12]));
    expect(rows[0]?.language).toBe(language);
    const counts = (activity: string) =>
      Object.fromEntries(rows.filter((row) => row.activity === activity).map((row) => [row.option, row.count]));
    expect(counts('hands-better-life')).toEqual({ yes: 7, 'sort-of': 3, no: 1, 'prefer-not-to-say': 1, 'not-taking-part': 0 });
    expect(counts('line-adulthood')).toMatchObject({ yes: 2, no: 2, 'prefer-not-to-say': 0, 'not-taking-part': 2 });
    expect(counts('dots-matters')).toMatchObject({ 'being-listened-to': 5, transport: 3, waiting: 0 });
    const cards = rows.filter(({ activity }) => activity === 'cards-goes-well');
    expect(cards.filter(({ pile }) => pile === 'no').map(({ option }) => option)).toEqual(['transport']);
    expect(cards.filter(({ option }) => option === 'own-1').map(({ pile, words }) => [pile, words])).toEqual([
      ['not-sure', 'The quiet corner'],
    ]);
    expect(rows.filter(({ activity }) => activity === 'wall-help-most').map(({ words }) => words)).toEqual([
      'Quiet rooms\nSomebody who listens',
      'A bus that comes',
    ]);
    expect(counts('voice-to-know')).toEqual({ spoken: 1 });
    expect(rows.filter(({ shared }) => shared === 1).every(({ activity }) => activity === 'hands-better-life')).toBe(true);
    expect(await endpoint.rows()).toEqual([]);
  }

  it('does every activity with no signal, through a kill while somebody speaks, and arrives as one session', async () => {
    phone = await Phone.start(speech.switches);
    let group = new GroupWalk(await tablet(), 'en-x-easyread', 'finger');
    await group.open(endpoint.origin);
    await group.page.locator('.heard-kept', { hasText: group.t('status.ready') }).waitFor();
    await phone.context.setOffline(true);
    await endpoint.kill();
    await group.setUp();
    await group.handsUp();
    await group.sortCards();
    await group.page.locator('.heard-kept', { hasText: group.t('status.keptOffline') }).waitFor();

    await group.beginToSpeak();

    await phone.kill();
    await phone.reopen();
    await phone.context.setOffline(true);
    group = new GroupWalk(await tablet(), 'en-x-easyread', 'finger');
    await group.open(endpoint.origin);
    await group.press(group.button(group.t('group.goOn')));
    // What was said until then is here, and nothing plays before somebody presses.
    await group.press(group.button(group.t('voice.keep')));
    const [cutOff] = await soundsHere(group.page);
    expect(cutOff && isPlayable(cutOff.sound)).toBe(true);
    await group.passOn();
    expect(await group.page.locator('.group-activity.is-kept').count()).toBe(3);
    await group.standOnTheLine();
    await group.vote();
    await group.writeIdeas();
    await group.draw();
    expect(await group.send()).toMatch(CODE);
    await group.heading(group.t('done.savedTitle')).waitFor();
    await group.page.getByText(group.t('voice.sent.waiting'), { exact: true }).waitFor();
    const sealed = await bytesHere(group.page);
    expect(sealed.length).toBeGreaterThan(0);
    expect(sealed.filter(isPlayable)).toEqual([]);

    await endpoint.restart();
    await phone.context.setOffline(false);
    await group.heading(group.t('done.receivedTitle')).waitFor();
    await group.page.getByText(group.t('voice.sent.received'), { exact: true }).waitFor();
    expect(await bytesHere(group.page)).toEqual([]);
    await expectOneSession('en');
    // Nothing of it is offered to the next group.
    await group.open(endpoint.origin);
    expect(await group.button(group.t('group.goOn')).count()).toBe(0);
  });

  it.each(walkedIn('ur'))(
    'does the same with nothing but a keyboard, and finds every state of every activity for everybody, in $name',
    async ({ tag, language }) => {
      await endpoint.dispose();
      [endpoint, phone] = await Promise.all([EndpointProcess.start(), Phone.startWithoutWorker(speech.switches)]);
      const found: Faults = {};
      const page = await phone.newTab();
      const group = new GroupWalk(page, tag, 'keyboard', async (state) => note(found, state, await faultsAtAGlance(page)));
      await group.open(endpoint.origin);
      await group.lookAtSwitches();
      await walk(group);
      expect(found).toEqual({});
      await group.heading(group.t('done.receivedTitle')).waitFor();
      await expectOneSession(language);
    },
  );

  async function walk(group: GroupWalk): Promise<void> {
    await group.setUp();
    await group.handsUp();
    await group.sortCards();
    await group.standOnTheLine();
    await group.vote();
    await group.writeIdeas();
    await group.draw();
    await group.speak();
    await group.send();
  }
});
