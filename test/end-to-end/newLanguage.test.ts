import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES, localeOf } from '../../src/content/locales.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import { Phone } from './browser.ts';
import { EndpointProcess, ROOT } from './endpointProcess.ts';
import { layoutFaults } from './layoutFaults.ts';
import { PSEUDO_LANGUAGES, pseudo, writePseudoLocales } from './pseudoLanguage.ts';

/** The narrowest screen that WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

describe('a language is a folder of data', () => {
  let folder: string;
  let environment: Record<string, string>;
  let endpoint: EndpointProcess;
  let phone: Phone;
  let page: Page;
  const english = createCatalogue(LOCALES, AREA).appWords('en');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heard-languages-'));
    environment = { HEARD_LOCALES: join(folder, 'locales'), HEARD_SITE: join(folder, 'site') };
    await writePseudoLocales(join(folder, 'locales'));
    run(['--tsconfig', 'src/tsconfig.base.json', 'src/build/build.ts']);
    endpoint = await EndpointProcess.start(environment);
    phone = await Phone.startWithoutWorker();
    page = await phone.newTab();
    await page.setViewportSize(NARROW);
    // A whole site is built.
  }, 300_000);
  afterAll(async () => {
    await phone?.dispose();
    await endpoint?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  /** A script of ours, with the languages of this test. */
  function run(args: readonly string[]): void {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  }

  async function heading(): Promise<string> {
    return (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  }

  it('that the check of the words finds nothing wrong with', () => run(['src/build/checkLocales.ts']));

  it.each(PSEUDO_LANGUAGES)('and is read on a 320 px screen with nothing cut off: $tag, $dir', async (language) => {
    const { tag, dir } = language;
    const inIt = (key: string) => pseudo(localeText(key), language);
    const looksWhole = async (where: string) => {
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), where).toEqual([tag, dir]);
      expect(await layoutFaults(page), where).toEqual([]);
    };

    for (const [path, title] of [
      ['/', 'home.title'],
      ['/settings', 'settings.title'],
    ] as const) {
      await page.goto(`${endpoint.origin}${path}?lang=${tag}`);
      expect(await heading()).toBe(inIt(title));
      await looksWhole(path);
    }

    await page.goto(`${endpoint.origin}/s/parent-experience?lang=${tag}`);
    await looksWhole('a question with long answers');

    await page.goto(`${endpoint.origin}/s/quick?lang=${tag}`);
    for (let asked = 1; (await heading()) !== inIt('check.title'); asked += 1) {
      await looksWhole(`question ${asked}`);
      const before = await heading();
      const options = page.getByRole('radio');
      if ((await options.count()) > 0) await options.first().check();
      else await page.getByRole('textbox').fill(inIt('home.lead'));
      await page.locator('.heard-next').click();
      await page.getByRole('heading', { level: 1 }).filter({ hasNotText: before }).waitFor();
    }
    await looksWhole('check your answers');
  });

  function localeText(key: string): string {
    expect(english[key], key).toBeDefined();
    const found = key.split('.').reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], localeOf('en').app);
    return String(found);
  }
});
