import { cleanup, configure, render } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';

// A busy machine is no fault of a page. Neither is ever waited for where all is well.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 20_000 });

// The library does this by itself only where the test functions are globals.
afterEach(cleanup);

/** Shows a piece of the screen until the end of the test. */
export { render };
