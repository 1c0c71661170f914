import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROVE } from '../prove.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { GroupWalk } from './groupWalk.ts';
import { CODE } from './takeSurvey.ts';

const TABLET = { width: 820, height: 1180 };
/** Milliseconds: a session has many presses, and a light has to come to each. */
const PATIENCE = 420_000;
/** Where a camera writes that it was here, and whose it is: an EXIF part with this in it. */
const SECRET = 'Bury 53.59N camera of Sam';

describe('a group’s cards', { timeout: PATIENCE }, () => {
  let endpoint: EndpointProcess;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterAll(() => endpoint.dispose());
  beforeEach(async () => {
    phone = await Phone.startWithoutWorker();
    page = await phone.newTab();
    await page.setViewportSize(TABLET);
  });
  afterEach(() => phone.dispose());

  it('are sorted with one switch, each name said before it can be chosen, and kept or thrown away with it', async () => {
    const group = new GroupWalk(page, 'en', 'finger');
    await group.open(endpoint.origin);
    await group.setUp();
    await group.takeSwitch('one switch');
    await group.sortCards();
    await page.locator('.group-activity.is-kept', { hasText: group.asked('cards-goes-well') }).waitFor();
  });

  it.runIf(PROVE)('and everything else are done with two switches, and arrive', async () => {
    const group = new GroupWalk(page, 'en-x-easyread', 'finger');
    await group.open(endpoint.origin);
    await group.setUp();
    await group.takeSwitch('two switches');
    await group.handsUp();
    await group.sortCards();
    await group.standOnTheLine();
    await group.vote();
    await group.writeIdeas();
    await group.draw();
    expect(await group.send()).toMatch(CODE);
    await page.clock.resume();
    await group.heading(group.t('done.receivedTitle')).waitFor();
  });

  it('carry a photo that is small and knows nothing of its camera, and are saved as a picture', async () => {
    const group = new GroupWalk(page, 'ur', 'finger');
    const { t } = group;
    await group.open(endpoint.origin);
    await group.setUp();
    await group.press(page.locator('.group-activity', { hasText: group.asked('cards-goes-well') }));
    const pile = page.locator('button.group-pile');
    for (const practice of [0, 1]) await pile.nth(practice).click();
    await group.press(group.button(t('group.realCards')));
    await group.press(group.button(t('group.own.make')));
    await page.locator('#own-word').fill('میرا بس کا ٹکٹ');
    await page.locator('input[name="own-way"]').nth(2).check();
    await page.locator('input[type="file"]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await cameraPhoto(page) });
    await page.getByText(t('group.own.photoThere')).waitFor();
    await group.press(group.button(t('group.own.add')));
    for (let card = 0; card < 8; card += 1) await pile.nth(card % 3).click();
    const kept = await page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('heard');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const rows = open.result.transaction('groups').objectStore('groups').getAll();
            rows.onsuccess = () => resolve(JSON.stringify(rows.result));
          };
        }),
    );
    const photo = Buffer.from(/"data":"([\w-]+)"/.exec(kept)?.[1] ?? '', 'base64url');
    expect(photo.subarray(0, 4).toString()).toBe('RIFF');
    expect(photo.length).toBeLessThan(9_001);
    expect(photo.toString('latin1')).not.toContain('Exif');
    expect(photo.toString('latin1')).not.toContain(SECRET);

    await group.press(group.button(t('group.look')));
    await group.press(group.button(t('group.keep')));
    await group.press(group.button(t('group.finish')));
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: t('group.mat.save') }).click();
    const png = await readFile(await (await saving).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // As wide as paper, and as high as three cards under a heading need at least.
    expect(png.readUInt32BE(16)).toBe(1_600);
    expect(png.readUInt32BE(20)).toBeGreaterThan(500);
  });
});

/** A photo as a camera gives it: large, and with a part that says where and by whose camera. */
async function cameraPhoto(page: Page): Promise<Buffer> {
  const painted = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2_000, 1_500];
    const context = canvas.getContext('2d');
    for (let at = 0; context && at < 500; at += 1) {
      context.fillStyle = `hsl(${at * 7} 60% 50%)`;
      context.fillRect((at * 137) % 2_000, (at * 71) % 1_500, 120, 90);
    }
    const file = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.95);
    });
    return [...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const jpeg = Buffer.from(painted);
  const said = Buffer.from(`Exif\0\0${SECRET}`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(said.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, said, jpeg.subarray(2)]);
}
