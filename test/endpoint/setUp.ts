import { fileURLToPath } from 'node:url';
import { buildEndpoint } from '../../src/build/buildEndpoint.ts';

/** Before the tests that start the endpoint as a process: it is built as the sources stand. */
export default (): Promise<void> => buildEndpoint(fileURLToPath(new URL('../..', import.meta.url)));
