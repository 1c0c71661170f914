import type { CDPSession } from 'playwright-core';
import type { Part, Surroundings } from './bench.ts';
import { freshPhone, visit } from './browser.ts';
import type { Measure } from './measure.ts';
import type { Marks, Plan } from './page/observe.ts';
import { CHEAP, type PhoneKind, SLOW } from './phones.ts';
import { median } from './quantile.ts';

const SURVEY = '/s/parent-experience';
const LOOK: Plan = { act: 'look', until: 'visible' };
const ANSWER: Plan = { act: 'answer', until: 'saved' };
const LANGUAGES = { en: 'ur', ur: 'en' } as const;

/** The first visit, with nothing kept: until the question can be seen and tapped, an answer counts, and it is saved. */
export const coldVisit: Part = async (around) => {
  const measures: Measure[] = [];
  for (const phone of [SLOW, CHEAP]) {
    for (const tag of ['en', 'ur'] as const) measures.push(...(await overSlowLine(around, phone, tag)));
  }
  for (const phone of [SLOW, CHEAP]) measures.push(...(await overEmulatedLine(around, phone)));
  return measures;
};

type Samples = Partial<Record<keyof Marks | 'bytesVisible' | 'bytesCounts' | 'bytesSaved', number[]>>;

async function overSlowLine(around: Surroundings, phone: PhoneKind, tag: keyof typeof LANGUAGES): Promise<Measure[]> {
  const { line, runs } = around;
  const ours: Samples = {};
  const floor: Samples = {};
  const once = async (path: string, plan: Plan, into: Samples, marks: readonly (keyof Marks)[]) => {
    const bench = await coldOnce(around, `${line.origin}${path}?lang=${tag}`, phone.cpu, plan);
    for (const mark of marks) note(into, mark, bench.marks[mark]);
    const { visible, counts, saved } = bench.marks;
    const bytes = { bytesVisible: visible, bytesCounts: counts, bytesSaved: saved };
    for (const [name, mark] of Object.entries(bytes)) {
      if (mark !== undefined && plan !== TO_LANGUAGE[tag]) note(into, name as keyof Samples, line.bytesUntil(bench.timeOrigin + mark));
    }
  };
  line.phone = phone;
  for (let run = 0; run < runs; run++) {
    await once(SURVEY, ANSWER, ours, ['visible', 'counts', 'saved']);
    await once(`/floor${SURVEY}`, LOOK, floor, ['visible']);
    await once(SURVEY, TO_LANGUAGE[tag], ours, ['language']);
  }
  line.phone = undefined;
  const interactive = phone === SLOW ? 3 : 2;
  const shown = median(floor.visible ?? []);
  const part = `cold ${phone.name} ${tag}`;
  const time = (name: string, mark: keyof Marks, most?: number): Measure => ({
    part,
    name,
    unit: 'ms',
    ours: median(ours[mark] ?? []),
    floor: shown,
    ...(most !== undefined && { limit: { of: 'ratio', most } }),
  });
  const kilobytes = (name: string, mark: keyof Samples): Measure => ({
    part,
    name,
    unit: 'kB',
    ours: median(ours[mark] ?? []) / 1_000,
    floor: median(floor.bytesVisible ?? []) / 1_000,
  });
  return [
    time('visible and tappable', 'visible', phone === SLOW ? 1.5 : undefined),
    time('an answer counts, next works', 'counts', interactive),
    time('language changed', 'language', interactive),
    time('answer saved', 'saved'),
    kilobytes('bytes received until visible', 'bytesVisible'),
    kilobytes('bytes received until an answer counts', 'bytesCounts'),
    kilobytes('bytes received until saved', 'bytesSaved'),
  ];
}

const TO_LANGUAGE = {
  en: { act: { language: LANGUAGES.en }, until: 'language' },
  ur: { act: { language: LANGUAGES.ur }, until: 'language' },
} as const satisfies Record<string, Plan>;

/** The same over the browser's own emulation, as a second opinion: whole reads late, no round trip for the connection. */
async function overEmulatedLine(around: Surroundings, phone: PhoneKind): Promise<Measure[]> {
  const samples: Record<'visible' | 'counts' | 'floor', number[]> = { visible: [], counts: [], floor: [] };
  const slowed = (session: CDPSession) =>
    session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: phone.roundTrip,
      downloadThroughput: (phone.rate * 1_000) / 8,
      uploadThroughput: (phone.rate * 1_000) / 8,
    });
  for (let run = 0; run < around.runs; run++) {
    const { marks } = await coldOnce(around, `${around.origin}${SURVEY}?lang=en`, phone.cpu, { act: 'answer', until: 'counts' }, slowed);
    const floor = await coldOnce(around, `${around.origin}/floor${SURVEY}?lang=en`, phone.cpu, LOOK, slowed);
    samples.visible.push(marks.visible ?? Number.NaN);
    samples.counts.push(marks.counts ?? Number.NaN);
    samples.floor.push(floor.marks.visible ?? Number.NaN);
  }
  const part = `cold ${phone.name} en, emulated line`;
  const floor = median(samples.floor);
  return [
    { part, name: 'visible and tappable', unit: 'ms', ours: median(samples.visible), floor },
    { part, name: 'an answer counts, next works', unit: 'ms', ours: median(samples.counts), floor },
  ];
}

async function coldOnce(
  { browser, line }: Surroundings,
  address: string,
  cpu: number,
  plan: Plan,
  emulate?: (session: CDPSession) => Promise<unknown>,
) {
  const context = await freshPhone(browser);
  line.reset();
  try {
    return await visit(context, address, cpu, plan, async (session) => {
      await session.send('Network.enable');
      // A font is not waited for, and its bytes are not the page's.
      await session.send('Network.setBlockedURLs', { urls: ['*.woff2'] });
      await emulate?.(session);
    });
  } finally {
    await context.close();
  }
}

function note(samples: Samples, name: keyof Samples, value: number | undefined): void {
  samples[name] = [...(samples[name] ?? []), value ?? Number.NaN];
}
