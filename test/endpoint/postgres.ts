import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
/** Whom the cluster runs as when the tests run as root: `initdb` refuses root. Debian's package brings this account. */
const ACCOUNT = 'postgres';

export interface Cluster {
  readonly url: string;
  stop(): void;
}

/**
 * A real PostgreSQL on a folder of its own and a free port of the loopback interface.
 *
 * @param settings of the server, as `name=value`.
 * @throws with what to install when there is no PostgreSQL here.
 */
export async function startPostgres(settings: readonly string[] = []): Promise<Cluster> {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), 'heard-postgres-'));
  const run = runner(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  run(join(bin, 'initdb'), ['-D', data, '-U', 'heard', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const options = [`-h 127.0.0.1 -p ${port} -k ${folder}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
  run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  return {
    url: `postgres://heard@127.0.0.1:${port}/postgres`,
    stop() {
      run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binaries(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number).filter(Number.isFinite) : [];
  const newest = versions.sort((one, other) => other - one).find((version) => existsSync(join(DEBIAN, String(version), 'bin', 'initdb')));
  if (newest === undefined) throw new Error('These tests need a real PostgreSQL. On Debian: apt-get install postgresql');
  return join(DEBIAN, String(newest), 'bin');
}

function runner(folder: string): (command: string, args: readonly string[]) => void {
  if (process.getuid?.() !== 0) return (command, args) => void execFileSync(command, args, { stdio: 'ignore' });
  const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, ACCOUNT], { encoding: 'utf8' }));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  chmodSync(folder, 0o711);
  execFileSync('chown', [`${uid}:${gid}`, folder]);
  return (command, args) => void execFileSync(command, args, { stdio: 'ignore', uid, gid, cwd: folder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
