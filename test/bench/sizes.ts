import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TakeData } from '../../src/app/take/takeData.ts';
import { type BuiltPages, FIRST_LOAD_LIMITS, weighFirstLoads } from '../../src/build/firstLoad.ts';
import type { Part } from './bench.ts';
import type { Measure } from './measure.ts';

const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));

/** What a first visit weighs; the build fails above the same limits. */
export const sizes: Part = async () => {
  const { pages } = JSON.parse(await readFile(`${SITE}site.json`, 'utf8')) as { readonly pages: BuiltPages };
  const html = await readFile(`${SITE}pages/s/parent-experience.en.html`, 'utf8');
  const data = JSON.parse(/id="heard-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as TakeData;
  const loads = await weighFirstLoads(SITE, pages, data.later);
  return loads.flatMap(({ page, tag, ...load }) =>
    (['answering', 'keeping'] as const).map(
      (stage): Measure => ({
        part: `size ${page} ${tag}`,
        name: stage === 'answering' ? 'until an answer counts' : 'and until answers are kept',
        unit: 'kB',
        ours: load[stage] / 1_000,
        limit: { of: 'ours', most: FIRST_LOAD_LIMITS[stage] / 1_000 },
      }),
    ),
  );
};
