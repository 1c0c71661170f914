import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PROVE } from '../prove.ts';

/** The whole browser, as people have it. */
export const WHOLE_CHROMIUM = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
/** In `npm test` the same engine without its windows and menus: it starts in half the time, and two cores are few. */
export const CHROMIUM = PROVE || process.env['CHROME_PATH'] !== undefined ? WHOLE_CHROMIUM : '/usr/bin/chromium-headless-shell';

/** A small phone's screen, in CSS pixels. */
export const SCREEN = { width: 360, height: 640 };

/** What moves costs a tenth of a walk, for the picture alone: in the proof it moves. */
const STILL: 'no-preference' | 'reduce' = PROVE ? 'no-preference' : 'reduce';

/** The browser talks to nobody of its own accord. Without a sandbox, because test machines often run as root. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let shared: Promise<Browser> | undefined;

/**
 * The browser of all files of a worker, for whoever needs a profile of their own (`newContext`) and neither its disk nor its death. To start one costs
 * as much as some pages. It ends with the worker.
 */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await shared)?.isConnected()) shared = chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  return shared as Promise<Browser>;
}

/** At the end of a file: the next one finds none of its pages. */
export async function closeProfiles(): Promise<void> {
  for (const context of (await shared)?.contexts() ?? []) await context.close();
}

/** A phone with Chromium on it, whose profile outlives the browser. */
export class Phone {
  #context: BrowserContext | undefined;

  private constructor(
    readonly profile: string,
    readonly args: readonly string[],
    readonly browser: string,
    readonly serviceWorkers: 'allow' | 'block',
    readonly shared: boolean,
  ) {}

  /**
   * @param args more switches for the browser.
   * @param browser the program.
   */
  static start(args: readonly string[] = [], browser = CHROMIUM): Promise<Phone> {
    return Phone.#start(args, browser, 'allow', false);
  }

  /**
   * One that is a profile of the shared browser, which saves a start and the writing of some hundred files: for what neither kills it nor looks at its
   * disk. In the proof it is a phone like any other.
   */
  static startShared(): Promise<Phone> {
    return Phone.#start([], CHROMIUM, 'allow', !PROVE);
  }

  /**
   * One that keeps nothing of the app for later, as some browsers do in private windows: for what asks nothing of it. A first visit fetches some two
   * hundred files, and costs more than looking at all that it shows. Without switches of its own it is shared. In the proof it is a phone like any other.
   */
  static startWithoutWorker(args: readonly string[] = []): Promise<Phone> {
    return Phone.#start(args, CHROMIUM, PROVE ? 'allow' : 'block', !PROVE && args.length === 0);
  }

  static async #start(...[args, browser, serviceWorkers, shared]: [readonly string[], string, 'allow' | 'block', boolean]): Promise<Phone> {
    const phone = new Phone(await mkdtemp(join(tmpdir(), 'heard-phone-')), args, browser, serviceWorkers, shared);
    await phone.reopen();
    return phone;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is not running');
    return this.#context;
  }

  /** Starts the browser on the profile as it was left. */
  async reopen(): Promise<void> {
    await rm(join(this.profile, 'SingletonLock'), { force: true });
    const options = { viewport: SCREEN, locale: 'en-GB', reducedMotion: STILL, serviceWorkers: this.serviceWorkers };
    this.#context = this.shared
      ? await (await sharedBrowser()).newContext(options)
      : await chromium.launchPersistentContext(this.profile, {
          executablePath: this.browser,
          args: [...QUIET, ...this.args],
          ...options,
        });
  }

  newTab(): Promise<Page> {
    return this.context.newPage();
  }

  /** SIGKILL for every process of the browser at once: nothing gets to flush, close or say goodbye. */
  async kill(): Promise<void> {
    const { context } = this;
    const gone = new Promise((resolve) => context.once('close', resolve));
    process.kill(-(await this.#leader()), 'SIGKILL');
    await gone;
    this.#context = undefined;
  }

  async dispose(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The browser's process, which leads its group: the one that was given this profile and is no helper of another. */
  async #leader(): Promise<number> {
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (words.includes(`--user-data-dir=${this.profile}`) && !words.includes('--type=')) return Number(pid);
    }
    throw new Error(`no browser runs on ${this.profile}`);
  }
}
