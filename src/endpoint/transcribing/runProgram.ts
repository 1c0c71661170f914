import { spawn } from 'node:child_process';

interface Running {
  readonly command: string;
  readonly args: readonly string[];
  readonly input: Uint8Array;
  /** It is killed after this, with all that it began. */
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
      // A group of its own: what a shell has begun keeps the pipe open, and the processor busy, when the shell alone is killed.
      detached: true,
    });
    const kill = (): void => void (child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'));
    const clock = setTimeout(kill, mostMs);
    const parts: Buffer[] = [];
    let bytes = 0;
    const end = (said: Buffer | undefined): void => {
      clearTimeout(clock);
      resolve(said);
    };
    child.on('error', () => end(undefined));
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBytes) kill();
      else parts.push(part);
    });
    child.on('close', (code) => end(code === 0 && bytes <= mostBytes ? Buffer.concat(parts) : undefined));
    // A program may well stop reading before the end: what came of it is told by its exit.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
