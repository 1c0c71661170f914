import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PROVE } from '../prove.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { quickScript } from './scripts.ts';
import { Speech } from './speech.ts';
import { Family, handOver, KIOSK } from './tablet.ts';

/** In the proof so many minutes on one page; else so many families. */
const MINUTES = Number(process.env['HEARD_SOAK_MINUTES'] ?? 60);
const FAMILIES = PROVE ? Number.POSITIVE_INFINITY : 5;
/** By then all that is loaded once has been loaded. */
const WARM = PROVE ? 5 : 3;
/** One in so many speaks. */
const SPEAKS = 4;
/** Each is some fifty files to fetch. */
const LANGUAGES = PROVE ? ['en', 'ur', 'pl', 'en-x-easyread'] : ['en', 'ur'];
const PATIENCE = PROVE ? (MINUTES + 10) * 60_000 : 240_000;

/**
 * How much more there may be at the end than after the first families: what the browser itself lays by, and none for each family. Listeners
 * come and go with what it has not cleared away yet: between 76 and 139 of them over 67 families, and no more at the end.
 */
const MORE = { heap: 2 * 1024 * 1024, nodes: 300, listeners: 100, documents: 2 };

let endpoint: EndpointProcess;
let folder: string;
let speech: Speech;
let tablet: Phone;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-speech-'));
  speech = Speech.make(folder, 20);
  endpoint = await EndpointProcess.start();
});
afterEach(() => tablet.dispose());
afterAll(async () => {
  await endpoint.dispose();
  await rm(folder, { recursive: true, force: true });
});

describe('a shared tablet’s page', () => {
  it(
    PROVE ? `stays as small after ${MINUTES} minutes of families as it was` : `is after ${FAMILIES} families as small as after ${WARM}`,
    async () => {
      tablet = await Phone.start(speech.switches);
      const page = await Family.tab(tablet);
      await handOver(page, endpoint.origin, { ...KIOSK, tags: LANGUAGES });
      await endpoint.kill();
      await tablet.context.setOffline(true);
      const session = await tablet.context.newCDPSession(page);
      await session.send('Performance.enable');
      const end = Date.now() + MINUTES * 60_000;
      let warm: Memory | undefined;
      let n = 0;
      for (; n < FAMILIES && (!PROVE || Date.now() < end); n++) {
        await answers(page, LANGUAGES[n % LANGUAGES.length] ?? 'en', n % SPEAKS === 1);
        if (n + 1 === WARM) warm = await memory(session);
        if (PROVE && (n + 1) % 25 === 0) console.info(`${n + 1} families: ${told(await memory(session))}`);
      }
      const last = await memory(session);
      console.info(`after ${WARM} families: ${warm && told(warm)}; after ${n}: ${told(last)}`);
      expect(n).toBeGreaterThan(WARM);
      for (const of of ['heap', 'nodes', 'listeners', 'documents'] as const) {
        expect([of, last[of]]).toEqual([of, expect.toSatisfy((now: number) => now <= (warm?.[of] ?? 0) + MORE[of])]);
      }
    },
    PATIENCE,
  );
});

async function answers(page: Page, tag: string, speaks: boolean): Promise<void> {
  const family = new Family(page, 'quick', tag);
  await family.begins();
  await family.answerAll({ ...quickScript(tag), 'help-most': { kind: 'text', text: 'Someone who rings back.' } }, async (question) => {
    if (!speaks || question !== 'help-most') return;
    await family.button('voice.speak').click();
    await family.button('voice.start').click();
    await page.locator('.heard-voice').getByText(family.t('voice.hears')).first().waitFor();
    await family.button('voice.stop').click();
    await family.button('voice.more').waitFor();
  });
  await family.finish();
  await family.givesBack();
}

interface Memory {
  /** Bytes of JavaScript that something still holds. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** What the page holds once everything that nothing holds has been let go. */
async function memory(session: CDPSession): Promise<Memory> {
  // What is held by what was just let go is let go in the round after.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
  };
}

const told = ({ heap, nodes, listeners, documents }: Memory): string =>
  `${(heap / 1024 / 1024).toFixed(2)} MiB, ${nodes} nodes, ${listeners} listeners, ${documents} documents`;
