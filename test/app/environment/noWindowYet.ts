import type { Environment } from 'vitest/runtime';

/** Modules are resolved as for a browser; the window itself comes with each file (`ownWindow.ts`). */
export default {
  name: 'no-window-yet',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => {} }),
} satisfies Environment;
