import { cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';

// The library does this by itself only where the test functions are globals.
afterEach(cleanup);

/** Shows a piece of the screen until the end of the test. */
export { render };
