import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Tab } from './firefoxAndWebkitWalk.ts';

const MINI_BROWSER = process.env['WEBKIT_PATH'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** How the WebDriver standard names an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const PATIENCE = 20_000;

/**
 * One tab of WebKitGTK's small browser, spoken to in plain WebDriver (W3C). It has no headless mode, so it gets a screen of
 * its own from Xvfb. Its data last as long as its session.
 */
export class WebkitTab implements Tab {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly session: string,
  ) {}

  static async open(): Promise<WebkitTab> {
    const port = await freePort();
    // A group of its own, so that browser and screen end with the driver.
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', detached: true });
    const at = `http://127.0.0.1:${port}`;
    try {
      await ready(at);
      const options = { binary: MINI_BROWSER, args: ['--automation'] };
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
      const { sessionId } = (await ask('POST', `${at}/session`, { capabilities })) as { sessionId: string };
      return new WebkitTab(driver, `${at}/session/${sessionId}`);
    } catch (fault) {
      end(driver);
      throw fault;
    }
  }

  async goTo(address: string): Promise<void> {
    await ask('POST', `${this.session}/url`, { url: address });
  }

  async reload(): Promise<void> {
    await ask('POST', `${this.session}/refresh`, {});
  }

  /** As by the browser's own button. */
  async back(): Promise<void> {
    await ask('POST', `${this.session}/back`, {});
  }

  evaluate(expression: string): Promise<unknown> {
    return ask('POST', `${this.session}/execute/sync`, { script: `return (${expression});`, args: [] });
  }

  async click(selector: string): Promise<void> {
    await ask('POST', `${await this.#element(selector)}/click`, {});
  }

  /**
   * WebKitWebDriver presses a key for every UTF-16 unit and drops those outside the basic plane, an emoji for one. Such text
   * comes as an emoji keyboard brings it: inserted at the cursor, with the same input event.
   */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    if (/[^\0-\uffff]/u.test(text)) await this.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
    else await ask('POST', `${await this.#element(selector)}/value`, { text });
  }

  async close(): Promise<void> {
    await ask('DELETE', this.session).catch(() => undefined);
    const gone = once(this.driver, 'exit');
    end(this.driver);
    await gone;
  }

  async #element(selector: string): Promise<string> {
    const found = (await ask('POST', `${this.session}/element`, { using: 'css selector', value: selector })) as Record<string, string>;
    return `${this.session}/element/${found[ELEMENT]}`;
  }
}

async function ask(method: string, address: string, body?: object): Promise<unknown> {
  const reply = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await reply.json()) as { value: unknown };
  if (!reply.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value).slice(0, 400)}`);
  return value;
}

async function ready(at: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (!(await ask('GET', `${at}/status`).catch(() => undefined))) {
    if (Date.now() > until) throw new Error('WebKitWebDriver did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

function end(driver: ChildProcess): void {
  if (driver.pid !== undefined && driver.exitCode === null) process.kill(-driver.pid, 'SIGTERM');
}
