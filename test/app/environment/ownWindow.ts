import { afterAll, vi } from 'vitest';
import { builtinEnvironments } from 'vitest/runtime';

/*
 * Each file has a window of its own and loads our modules anew, as if its process were new: nothing of a page or of a module
 * lasts from one file to the next. What does last is jsdom itself, which took longer to load for each file than the tests.
 */
const { teardown } = await builtinEnvironments.jsdom.setup(globalThis, {});
vi.resetModules();

afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await teardown(globalThis);
});
