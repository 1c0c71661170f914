import { webm } from '../endpoint/spoken.ts';
import type { Part } from './bench.ts';
import { freshPhone } from './browser.ts';
import { inPage } from './inPage.ts';
import type { Measure } from './measure.ts';
import { CHEAP } from './phones.ts';
import { median } from './quantile.ts';

/** Four minutes at 32 kbit/s. */
const BYTES = 1_000_000;

/** A recording until the endpoint has checked it and the phone has let it go, against one PUT of the same bytes on the same line. */
export const uploading: Part = async ({ browser, line, runs }) => {
  const measures: Measure[] = [];
  for (const phone of [undefined, CHEAP]) {
    const ours: number[] = [];
    const floor: number[] = [];
    for (let run = 0; run <= runs; run++) {
      const context = await freshPhone(browser);
      try {
        const page = await context.newPage();
        await page.goto(`${line.origin}/robots.txt`);
        await page.evaluate(await inPage('uploading'));
        await page.evaluate((sound) => window.benchUploading.prepare(sound), webm(BYTES).toString('base64'));
        line.phone = phone;
        const upload = await page.evaluate(() => window.benchUploading.upload());
        const put = await page.evaluate(() => window.benchUploading.put());
        // The first run warms both.
        if (run === 0) continue;
        ours.push(upload);
        floor.push(put);
      } finally {
        line.phone = undefined;
        await context.close();
      }
    }
    measures.push({
      part: 'uploading',
      name: `1 MB spoken, until it is received, ${phone ? `on the line of a ${phone.name}` : 'on this machine'}`,
      unit: 'ms',
      ours: median(ours),
      floor: median(floor),
      // On no line at all, what is left is the work itself: it is there to be read.
      ...(phone && { limit: { of: 'ratio', most: 1.3 } as const }),
    });
  }
  return measures;
};
