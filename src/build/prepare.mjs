/*
 * What `npm start` and `npm test` do before anything else, on a machine that has nothing but Node and npm. Plain
 * JavaScript, because nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const LEAST_NODE = [20, 19];
const COMPILED =
  'If better-sqlite3 could not be built: its ready-made file could not be fetched, and compiling it needs python3, make and g++ (Debian: apt-get install python3 make g++).';

/** Stops with a plain sentence when a step fails; the step itself has said why. @param hint what may help, as a sentence. */
export function run(command, args, what, hint = '') {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error || status !== 0) {
    console.error(`\n${what} failed${error ? `: ${error.message}` : ''}.${hint && ` ${hint}`}`);
    process.exit(status || 1);
  }
}

/** Packages as the lock file says, if they are not there already. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    console.error(
      `Heard needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}. The newest long-term version is best.`,
    );
    process.exit(1);
  }
  if (newest([join(root, 'package-lock.json')]) <= newest([join(root, 'node_modules/.package-lock.json')])) return;
  console.log('Installing packages (once, some minutes) …');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], 'Installing packages', COMPILED);
}

/** The app, if any of its sources is newer than what was built. */
export function buildApp() {
  const sources = ['src', 'locales', 'public', 'index.html', 'package-lock.json'].map((name) => join(root, name));
  if (newest(sources) <= newest([join(root, 'dist/site/site.json')])) return;
  console.log('Building the app (after each change, some minutes) …');
  run('npm', ['run', '--silent', 'build'], 'Building the app');
}

/** The latest change below these paths, in milliseconds; 0 where nothing is. */
function newest(paths) {
  return Math.max(0, ...paths.map((path) => (existsSync(path) ? newestIn(path) : 0)));
}

function newestIn(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return newest(readdirSync(path).map((name) => join(path, name)));
}
