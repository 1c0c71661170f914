import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffTabletPage } from '../../src/contract/staff/tablets.ts';
import { faultsAtAGlance } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { GroupWalk } from './groupWalk.ts';
import { onDisk } from './onDisk.ts';
import { soundsHere } from './soundsHere.ts';
import { isPlayable, Speech } from './speech.ts';
import { makeTablet, WorkerDesk } from './workerDesk.ts';

/** What the group writes; what it draws stands in the same row. */
const SAID = ['A bus that comes', 'Somebody who listens'];

describe('a group that is not finished on a shared tablet', { timeout: 240_000 }, () => {
  let endpoint: EndpointProcess;
  let tablet: Phone;
  let folder: string;
  let speech: Speech;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heard-group-locked-'));
    speech = Speech.make(folder, 20);
    endpoint = await EndpointProcess.start();
    tablet = await Phone.start(speech.switches);
  }, 120_000);
  afterAll(async () => {
    await tablet?.dispose();
    await endpoint?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  async function open() {
    const page = await tablet.newTab();
    await page.setViewportSize({ width: 820, height: 1180 });
    return { page, desk: new WorkerDesk(page), group: new GroupWalk(page, 'en-x-easyread', 'finger') };
  }

  it('lies on its disk so that nobody reads what was written, drawn and said, and is all there after a kill for who has the PIN', async () => {
    let { page, desk, group } = await open();
    const { link, id, administrator } = await makeTablet(endpoint);
    await desk.enrols(link);
    await desk.choosesPin();
    await desk.sees('Languages and formats on this tablet');
    await page.goto(`${endpoint.origin}/group?lang=en-x-easyread`);
    await page.getByRole('dialog', { name: 'For the worker' }).waitFor();
    expect(await faultsAtAGlance(page)).toEqual([]);
    for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
    await desk.unlocksGroup();
    await page.locator('.heard-next[aria-disabled="false"]').waitFor();
    await group.setUp();
    await group.writeIdeas();
    await group.draw();
    await group.beginToSpeak();
    await expect.poll(async () => (await soundsHere(page))[0]?.sound.length ?? 0, { timeout: 20_000 }).toBeGreaterThan(2_000);
    const [lies] = await soundsHere(page);
    await tablet.kill();
    expect(await onDisk(tablet.profile, SAID)).toEqual([]);
    expect(isPlayable(lies?.sound ?? new Uint8Array())).toBe(false);

    await tablet.reopen();
    ({ page, desk, group } = await open());
    await page.goto(`${endpoint.origin}/group?lang=en-x-easyread`);
    await page.getByRole('dialog', { name: 'For the worker' }).waitFor();
    expect(
      await group
        .button(group.t('group.goOn'))
        .isEnabled({ timeout: 1 })
        .catch(() => false),
    ).toBe(false);
    await desk.unlocksGroup();
    await group.press(group.button(group.t('group.goOn')));
    await group.press(group.button(group.t('voice.keep')));
    await group.passOn();
    expect(await page.locator('.group-activity.is-kept').count()).toBe(3);
    await group.send();
    await group.heading(group.t('done.receivedTitle')).waitFor();
    const rows = await endpoint.groupRows();
    expect(
      rows
        .filter(({ activity }) => activity === 'wall-help-most')
        .map(({ words }) => words)
        .join('\n'),
    ).toContain('A bus that comes');
    await expect.poll(async () => soundsHere(page)).toEqual([]);
    // The tablet has told of it, and staff see that what it kept is here.
    const told = async () => ((await (await administrator.get(`/api/staff/tablets/${id}`)).json()) as Partial<StaffTabletPage>).groups;
    await expect
      .poll(told, { timeout: 20_000 })
      .toMatchObject({ reported: { groups: 1, recordings: 1 }, missing: { groups: 0, recordings: 0 } });
  });
});
