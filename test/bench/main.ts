import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import setUp from '../end-to-end/setUp.ts';
import type { Part } from './bench.ts';
import { blocked } from './blocked.ts';
import { launch } from './browser.ts';
import { coldVisit } from './coldVisit.ts';
import { figures } from './figures.ts';
import { ingest } from './ingest.ts';
import { holds, type Measure, ratioOf } from './measure.ts';
import { startServer } from './process.ts';
import { recording } from './recording.ts';
import { table } from './report.ts';
import { saving } from './saving.ts';
import { secondVisit } from './secondVisit.ts';
import { sizes } from './sizes.ts';
import { SlowLine } from './slowLine.ts';
import { taps } from './taps.ts';
import { uploading } from './uploading.ts';

/*
 * `npm run bench [-- --only PART] [--runs N]`: how fast the app is, beside the plainest thing that does the same, in one
 * run on this machine. Prints a table and writes `test-results/bench.json`. A missed limit is shown and fails nothing: a
 * time depends on what else the machine does.
 */
const PARTS: Readonly<Record<string, Part>> = {
  sizes,
  cold: coldVisit,
  second: secondVisit,
  taps,
  blocking: blocked,
  saving,
  recording,
  uploading,
  ingest,
  figures,
};
const RESULTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, runs: { type: 'string', default: '5' } } });
const names = values.only ?? Object.keys(PARTS);
const runs = Number(values.runs);
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0 || !(Number.isInteger(runs) && runs > 0)) {
  process.stderr.write(`Usage: npm run bench [-- --only ${Object.keys(PARTS).join('|')}] [--runs N]\n`);
  process.exit(2);
}

setUp();
const server = await startServer('test/bench/server.ts', /^(\d+)\n/);
const line = await SlowLine.to(server.port);
const browser = await launch();
const measures: Measure[] = [];
try {
  for (const name of names) {
    const measured = (await PARTS[name]?.({ browser, line, origin: `http://localhost:${server.port}`, runs })) ?? [];
    measures.push(...measured);
    process.stdout.write(`${table(measured)}\n\n`);
  }
} finally {
  await browser.close();
  await line.close();
  await server.stop();
}

const missed = measures.filter((measure) => holds(measure) === false);
process.stdout.write(
  `${measures.length} measures, medians of ${runs}; ${missed.length} limits missed. Load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores.\n`,
);
for (const { part, name } of missed) process.stdout.write(`MISSED: ${part}: ${name}\n`);
await mkdir(RESULTS, { recursive: true });
const results = measures.map((measure) => ({ ...measure, ratio: ratioOf(measure), ok: holds(measure) }));
await writeFile(
  `${RESULTS}bench.json`,
  JSON.stringify({ at: new Date().toISOString(), node: process.version, browser: browser.version(), runs, results }, undefined, 1),
);
