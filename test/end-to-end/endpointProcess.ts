import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../../src/domain/survey/answer.ts';
import type { GroupRow } from '../../src/endpoint/export/groupRows.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A response as the partnership exports it. */
export interface ExportedResponse {
  readonly id: string;
  readonly survey: string;
  readonly version: number;
  readonly language: string;
  readonly format: string;
  readonly channel: string;
  readonly campaign?: string;
  readonly about?: string;
  readonly day: string;
  readonly receivedDay: string;
  readonly clockDoubtful: boolean;
  /** By question, with the labels that the export adds. */
  readonly answers: Readonly<Record<string, Answer & { readonly label?: string; readonly labels?: readonly string[] }>>;
}

/** The real endpoint as a process of its own, on a loopback port and a data folder that outlive its deaths. */
export class EndpointProcess {
  /** Everything it wrote, over all its lives. */
  log = '';
  port = 0;
  #child: ChildProcess | undefined;
  #seen: ReadonlySet<string> = new Set();

  private constructor(
    readonly data: string,
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** @param environment settings besides those of every test. */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<EndpointProcess> {
    const endpoint = new EndpointProcess(await mkdtemp(join(tmpdir(), 'heard-endpoint-')), environment);
    const first = process.env['HEARD_FIRST_DATA'];
    if (first) await cp(first, endpoint.data, { recursive: true, preserveTimestamps: true });
    await endpoint.restart();
    return endpoint;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it again if it is not running, on the same port and the same data. */
  async restart(): Promise<void> {
    if (this.#child) return;
    const child = this.#run('main', [], { PORT: String(this.port), HEARD_LOG: 'info' });
    this.#child = child;
    const ready = await new Promise<string>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        this.log += chunk;
        said += chunk;
        const port = /Heard is ready: http:\/\/[^/]*:(\d+)\//.exec(said)?.[1];
        if (port) resolve(port);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => reject(new Error(`the endpoint stopped with ${code}: ${said}`)));
    });
    this.port = Number(ready);
  }

  /** As a supervisor asks it to end. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** As a power cut or the kernel ends it. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Stops it for good and clears its data away. */
  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.data, { recursive: true, force: true });
  }

  /** What has arrived since this was last asked, or was taken back and came again. */
  async arrived(): Promise<readonly ExportedResponse[]> {
    const rows = await this.rows();
    const before = this.#seen;
    this.#seen = new Set(rows.map(({ id }) => id));
    return rows.filter(({ id }) => !before.has(id));
  }

  /** All that is there, through the real export command, beside the running endpoint or without it. */
  async rows(): Promise<readonly ExportedResponse[]> {
    return (await this.#exported()).responses;
  }

  /** What group sessions said, in the same way: a row for each option of each activity. */
  async groupRows(): Promise<readonly GroupRow[]> {
    return (await this.#exported()).groups ?? [];
  }

  async #exported(): Promise<{ readonly responses: readonly ExportedResponse[]; readonly groups?: readonly GroupRow[] }> {
    const out = join(this.data, 'export.json');
    await this.#command('commands/export', ['--format', 'json', '--out', out]);
    return JSON.parse(await readFile(out, 'utf8'));
  }

  /** A sealed file that was carried here by hand. Returns what the command prints. */
  importFile(path: string): Promise<string> {
    return this.#command('commands/import', [path]);
  }

  /** Somebody of the partnership adds or removes recordings. Returns what the command prints. */
  media(...args: readonly string[]): Promise<string> {
    return this.#command('commands/media', args);
  }

  async #command(script: string, args: readonly string[]): Promise<string> {
    const child = this.#run(script, args, {});
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${script} ended with ${code}: ${said}`);
    return said;
  }

  #run(script: string, args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
    return spawn(process.execPath, [`dist/endpoint/${script}.js`, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Packed in a moment: how small the pages get is the build's to prove, and each of these endpoints would pack all of them anew.
      env: {
        ...process.env,
        HEARD_DATA: this.data,
        HEARD_COMPRESSION: '4',
        DATABASE_URL: '',
        HOST: '127.0.0.1',
        ...this.environment,
        ...environment,
      },
    });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
