import { spawn } from 'node:child_process';

interface Running {
  readonly command: string;
  readonly args: readonly string[];
  readonly input: Uint8Array;
  /** It is killed after this. */
  readonly mostMs: number;
  readonly mostBytes: number;
}

/**
 * Runs a program of this machine: bytes in, bytes out. It is given none of the endpoint's environment, where passwords may be, and
 * a low priority, so that no family waits for it.
 *
 * @param command absolute.
 * @returns `undefined` when it fails, takes too long or says too much.
 */
export function runProgram({ command, args, input, mostMs, mostBytes }: Running): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const child = spawn('/usr/bin/nice', ['-n', '10', command, ...args], {
      env: {},
      cwd: '/',
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: mostMs,
      killSignal: 'SIGKILL',
    });
    const parts: Buffer[] = [];
    let bytes = 0;
    child.on('error', () => resolve(undefined));
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBytes) child.kill('SIGKILL');
      else parts.push(part);
    });
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(parts) : undefined));
    // A program may well stop reading before the end: what came of it is told by its exit.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
