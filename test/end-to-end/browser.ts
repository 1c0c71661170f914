import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { PROVE } from '../prove.ts';

/** The whole browser, as people have it. */
export const WHOLE_CHROMIUM = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
/** In `npm test` the same engine without its windows and menus: it starts in half the time, and two cores are few. */
export const CHROMIUM = PROVE || process.env['CHROME_PATH'] !== undefined ? WHOLE_CHROMIUM : '/usr/bin/chromium-headless-shell';

/** A small phone's screen, in CSS pixels. */
export const SCREEN = { width: 360, height: 640 };

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

/** A phone with Chromium on it, whose profile outlives the browser. */
export class Phone {
  #context: BrowserContext | undefined;

  private constructor(
    readonly profile: string,
    readonly args: readonly string[],
    readonly browser: string,
    readonly serviceWorkers: 'allow' | 'block',
  ) {}

  /**
   * @param args more switches for the browser.
   * @param browser the program.
   */
  static start(args: readonly string[] = [], browser = CHROMIUM): Promise<Phone> {
    return Phone.#start(args, browser, 'allow');
  }

  /**
   * One that keeps nothing of the app for later, as some browsers do in private windows: for what asks nothing of it. A first visit fetches some two
   * hundred files, and costs more than looking at all that it shows. In the proof it is a phone like any other.
   */
  static startWithoutWorker(args: readonly string[] = []): Promise<Phone> {
    return Phone.#start(args, CHROMIUM, PROVE ? 'allow' : 'block');
  }

  static async #start(...[args, browser, serviceWorkers]: [readonly string[], string, 'allow' | 'block']): Promise<Phone> {
    const phone = new Phone(await mkdtemp(join(tmpdir(), 'heard-phone-')), args, browser, serviceWorkers);
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
    this.#context = await chromium.launchPersistentContext(this.profile, {
      executablePath: this.browser,
      args: [...QUIET, ...this.args],
      viewport: SCREEN,
      locale: 'en-GB',
      serviceWorkers: this.serviceWorkers,
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
