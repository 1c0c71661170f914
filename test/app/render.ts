import { cleanup, configure, render } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach, vi } from 'vitest';

// A busy machine is no fault of a page. Neither is ever waited for where all is well.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 20_000 });

// Effects run after the next frame, and the last one may come when the page has been taken away from under them.
const waiting = new Map<NodeJS.Timeout, () => void>();
options.requestAnimationFrame = (run) => {
  const timer = setTimeout(() => {
    waiting.delete(timer);
    run();
  });
  waiting.set(timer, run);
};

// Nothing is laid out here, so nothing is out of sight.
Element.prototype.scrollIntoView = () => {};

afterEach(() => {
  // The library does this by itself only where the test functions are globals.
  cleanup();
  for (const [timer, run] of waiting) {
    clearTimeout(timer);
    run();
  }
  waiting.clear();
});

/** Shows a piece of the screen until the end of the test. */
export { render };
