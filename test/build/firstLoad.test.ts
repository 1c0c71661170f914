import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_LOAD_LIMITS, tooHeavy, weighFirstLoads } from '../../src/build/firstLoad.ts';

describe('what a first visit may weigh', () => {
  it('is the page until an answer counts, and the store with it until answers are kept', async () => {
    const site = await siteOf({ 'page.html': 20_000, 'store.js': 30_000 });
    const [load] = await weighFirstLoads(site, { '/s/quick': { ur: { file: 'page.html' } }, '/help': { ur: { file: 'none.html' } } }, [
      '/store.js',
    ]);
    expect(load).toMatchObject({ page: '/s/quick', tag: 'ur' });
    expect(load?.answering).toBeGreaterThanOrEqual(20_000);
    expect(load?.keeping).toBeGreaterThanOrEqual(50_000);
    expect(load?.keeping).toBeLessThan(50_200);
    expect(tooHeavy(load ? [load] : [])).toEqual([]);
  });

  it('is refused, with the page and the language named, above either limit', () => {
    const { answering, keeping } = FIRST_LOAD_LIMITS;
    const page = { page: '/s/quick', tag: 'ur' };
    expect(tooHeavy([{ ...page, answering, keeping }])).toEqual([]);
    expect(tooHeavy([{ ...page, answering: answering + 1, keeping }])).toEqual([
      '/s/quick (ur) needs 32001 bytes for answering, at most 32000',
    ]);
    expect(tooHeavy([{ ...page, answering, keeping: keeping + 1 }])).toEqual([
      '/s/quick (ur) needs 70001 bytes for keeping, at most 70000',
    ]);
  });
});

/** A folder of files that cannot be made smaller, of these sizes in bytes. */
async function siteOf(files: Readonly<Record<string, number>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heard-site-'));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), randomBytes(bytes));
  return folder;
}
