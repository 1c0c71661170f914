/*
 * `npm test`: installs, brings what the tests need and is not there (browsers, PostgreSQL; Debian's packages, as root),
 * checks types, style, dead code and words beside the build, and runs every test. `npm run prove` is the same with larger numbers.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { buildApp, installPackages, root, run } from './prepare.mjs';

const NEEDED = [
  {
    what: 'Chromium',
    there: () => !!process.env.CHROME_PATH || ['chromium', 'chromium-headless-shell'].every((name) => existsSync(`/usr/bin/${name}`)),
    packages: ['chromium', 'chromium-headless-shell'],
  },
  { what: 'Firefox', there: () => existsSync('/usr/bin/firefox-esr'), packages: ['firefox-esr'] },
  {
    what: 'WebKitGTK',
    there: () => existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/xvfb-run'),
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
  { what: 'PostgreSQL', there: () => existsSync('/usr/lib/postgresql'), packages: ['postgresql'] },
  {
    what: 'a voice and what records it',
    there: () => existsSync('/usr/bin/ffmpeg') && existsSync('/usr/bin/espeak-ng'),
    packages: ['ffmpeg', 'espeak-ng'],
  },
  {
    what: 'a program that transcribes',
    there: () => existsSync('/usr/bin/pocketsphinx_continuous') && existsSync('/usr/share/pocketsphinx/model/en-us'),
    packages: ['pocketsphinx', 'pocketsphinx-en-us'],
  },
  { what: 'fonts for Urdu', there: () => existsSync('/usr/share/fonts/truetype/noto'), packages: ['fonts-noto-core'] },
];

const missing = NEEDED.filter(({ there }) => !there());
// Beside all that needs none of it: that is mostly fetching and unpacking, and the build keeps no second core busy all the time.
const brought = missing.length > 0 ? bring(missing) : [0];
installPackages();
// Beside each other: each of them keeps one core busy most of the time, and the build needs nothing of what is checked.
const check = spawn('npm', ['run', '--silent', 'check'], { cwd: root, stdio: 'inherit' });
const checked = once(check, 'exit');
process.once('exit', () => check.kill());
buildApp();
const [fault] = await checked;
if (fault !== 0) {
  console.error('\nThe check of types, style, dead code and words failed.');
  process.exit(fault || 1);
}
const [unbrought] = await brought;
if (unbrought !== 0) {
  console.error(`\nInstalling ${namesOf(missing)} failed.`);
  process.exit(unbrought || 1);
}
run('npx', ['vitest', 'run', ...process.argv.slice(2)], 'A test');

/** @returns the code with which it ends, and the signal: it runs by itself meanwhile, also to its end where something else fails before. */
function bring(needed) {
  const packages = needed.flatMap((each) => each.packages);
  const asRoot = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!asRoot) {
    console.error(`The tests need ${namesOf(needed)}. On Debian or Ubuntu, once: sudo apt-get install ${packages.join(' ')}`);
    process.exit(1);
  }
  console.log(`Installing ${namesOf(needed)} …`);
  const install = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  return once(spawn('sh', ['-c', install], { stdio: ['ignore', 'inherit', 'inherit'] }), 'exit');
}

function namesOf(needed) {
  return needed.map(({ what }) => what).join(', ');
}
