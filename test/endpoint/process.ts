import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a part of the endpoint in a process of its own, as `npm start` does: `main`, or `commands/<command>`. */
function startProcess(file: string, args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [`dist/endpoint/${file}.js`, ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...environment },
  });
}

async function finished(child: ChildProcess): Promise<Finished> {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output.stderr += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** Runs a command to its end. */
export const runProcess = (file: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Finished> =>
  finished(startProcess(file, args, environment));

export interface RunningEndpoint {
  readonly port: number;
  readonly url: string;
  kill(): void;
  /** Asks it to stop. */
  terminate(): void;
  /** How it ended. */
  readonly ended: Promise<Finished>;
}

/** The real endpoint without pages, on a free port of the loopback interface; resolves when it says that it is ready. */
export async function startEndpoint(data: string, more: Readonly<Record<string, string>> = {}): Promise<RunningEndpoint> {
  const child = startProcess('main', [], { PORT: '0', HOST: '127.0.0.1', HEARD_DATA: data, HEARD_SITE: join(data, 'no-site'), ...more });
  const ended = finished(child);
  const port = await new Promise<number>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk;
      const [, found] = /^Heard is ready: http:\/\/127\.0\.0\.1:(\d+)\/s\//m.exec(text) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
    ended.then(({ stderr }) => reject(new Error(stderr)), reject);
  });
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    kill: () => void child.kill('SIGKILL'),
    terminate: () => void child.kill('SIGTERM'),
    ended,
  };
}
