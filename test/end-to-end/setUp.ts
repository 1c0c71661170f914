import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM } from './browser.ts';
import { ROOT } from './endpointProcess.ts';

/** Before the first of these tests: a browser is there, and the app as it stands in the sources has been built. */
export default function setUp(): void {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `There is no Chromium at ${CHROMIUM}. Install it (Debian: apt-get install chromium chromium-headless-shell), or name one in CHROME_PATH.`,
    );
  }
  const build = "import('./src/build/prepare.mjs').then(({ buildApp }) => buildApp())";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', build], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('The app could not be built.');
}
