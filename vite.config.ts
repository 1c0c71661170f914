import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { devServer } from './src/build/devServer.tsx';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [devServer(root)],
  appType: 'custom',
  server: { proxy: { '/api': 'http://localhost:8080', '/plain': 'http://localhost:8080', '/braille': 'http://localhost:8080' } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A browser and its endpoint keep about one core busy: two files at a time fill the smallest machine that CI has.
    maxWorkers: 2,
    // A test ends when it knows, not by the clock: this is for those that hang, on the busiest machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // The files share what they import: loading it anew for each took more time than the tests themselves.
          isolate: false,
          globalSetup: ['test/endpoint/setUp.ts'],
          include: [
            'test/{domain,contract,i18n,content,sealing,store,sync,endpoint,build,scenario,formats,translating}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          isolate: false,
          environment: './test/app/environment/noWindowYet.ts',
          setupFiles: ['test/app/environment/ownWindow.ts'],
          // These keep the window in which they were loaded, or what a test has stored: they are loaded anew as well, which modules are
          // and CommonJS is not.
          server: { deps: { inline: [/@testing-library/, /dexie/, /fake-indexeddb/] } },
          alias: {
            '@testing-library/dom': `${root}node_modules/@testing-library/dom/dist/@testing-library/dom.esm.js`,
            dexie: `${root}node_modules/dexie/dist/modern/dexie.mjs`,
          },
          include: ['test/app/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          // As above: the words of eleven languages were read anew for each file.
          isolate: false,
          include: ['test/end-to-end/**/*.test.{ts,tsx}'],
          globalSetup: ['test/end-to-end/setUp.ts', 'test/end-to-end/firstData.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
