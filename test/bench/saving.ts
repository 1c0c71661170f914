import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Envelope } from '../../src/contract/envelope.ts';
import { generateKeyPair } from '../../src/sealing/keyPair.ts';
import { QUIET, WHOLE_CHROMIUM } from '../end-to-end/browser.ts';
import type { Part, Surroundings } from './bench.ts';
import { PHONE, visit } from './browser.ts';
import { fullDraft, sealedResponses } from './envelopes.ts';
import { inPage } from './inPage.ts';
import type { Measure } from './measure.ts';
import type { Plan } from './page/observe.ts';
import { median } from './quantile.ts';
import { keepApp } from './secondVisit.ts';

const SURVEY = '/s/parent-experience?lang=en';
const SAVED_AT_ONCE = 100;
const WAITING = 10_000;
const READY: Plan = { act: 'look', until: 'ready' };

/** Saving finished responses, against IndexedDB alone; and opening the app over a long queue, against an empty one. */
export const saving: Part = async (around) => {
  const key = await generateKeyPair();
  return [await rate(around, await sealedResponses(SAVED_AT_ONCE * (around.runs + 1), key)), ...(await opening(around, await queue(key)))];
};

async function rate({ origin, runs }: Surroundings, envelopes: readonly Envelope[]): Promise<Measure> {
  const draft = fullDraft();
  const ours: number[] = [];
  const floor: number[] = [];
  await onDisk(async (context) => {
    const page = await pageWithSaving(context, origin);
    // The first round, which makes the tables, is not counted.
    for (let run = 0; run <= runs; run++) {
      const some = envelopes.slice(run * SAVED_AT_ONCE, (run + 1) * SAVED_AT_ONCE);
      const store = await page.evaluate(([some, draft]) => window.benchSaving.finishAll(some, draft), [some, draft] as const);
      const raw = await page.evaluate((some) => window.benchSaving.putAll(some), some);
      if (run === 0) continue;
      ours.push((SAVED_AT_ONCE * 1_000) / store);
      floor.push((SAVED_AT_ONCE * 1_000) / raw);
    }
  });
  return {
    part: 'saving',
    name: 'finished responses, one by one',
    unit: 'per s',
    ours: median(ours),
    floor: median(floor),
    limit: { of: 'ratio', least: 0.5 },
  };
}

async function opening(around: Surroundings, envelopes: readonly Envelope[]): Promise<Measure[]> {
  const full: number[] = [];
  const empty: number[] = [];
  const { line, runs } = around;
  // Both phones at once, so that what else this machine does meets both alike.
  await onDisk((fullPhone) =>
    onDisk(async (emptyPhone) => {
      for (const phone of [fullPhone, emptyPhone]) await keepApp(phone, line.origin + SURVEY);
      const page = await pageWithSaving(fullPhone, line.origin);
      await page.evaluate((envelopes) => window.benchSaving.fill(envelopes), envelopes);
      await page.close();
      line.cut = true;
      for (let run = 0; run <= runs; run++) {
        const [withQueue, without] = [await open(fullPhone, line.origin), await open(emptyPhone, line.origin)];
        if (run === 0) continue;
        full.push(withQueue);
        empty.push(without);
      }
      line.cut = false;
    }),
  );
  const name = `${WAITING.toLocaleString('en-GB')} envelopes waiting, until the app says that it keeps`;
  return [{ part: 'opening', name, unit: 'ms', ours: median(full), floor: median(empty), limit: { of: 'ratio', most: 1.1 } }];
}

async function open(context: BrowserContext, origin: string): Promise<number> {
  return (await visit(context, origin + SURVEY, 1, READY)).marks.ready ?? Number.NaN;
}

/** Nobody opens these again, so one sealing serves for all. */
async function queue(key: Parameters<typeof sealedResponses>[1]): Promise<Envelope[]> {
  const [one] = await sealedResponses(1, key);
  if (!one) return [];
  return Array.from({ length: WAITING }, (_, nth) => ({
    ...one,
    id: `00000000-0000-4000-8000-${nth.toString(16).padStart(12, '0')}`,
    receiptHash: `${nth}`.padStart(43, 'A'),
  }));
}

async function pageWithSaving(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/robots.txt`);
  await page.evaluate(await inPage('saving'));
  return page;
}

/** A browser whose profile lies on the disk: what has no profile keeps its database in memory, where nothing has to wait. */
async function onDisk(work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'heard-bench-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: WHOLE_CHROMIUM, args: QUIET, ...PHONE });
  try {
    await work(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
