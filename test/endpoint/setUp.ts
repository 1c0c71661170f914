import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildEndpoint } from '../../src/build/buildEndpoint.ts';
import { sharedPostgres } from './sharedPostgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for the PostgreSQL of this run. */
    postgres: string;
  }
}

/** Before the tests that start the endpoint as a process: it is built as the sources stand. After all: PostgreSQL, if any was needed, stops. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildEndpoint(fileURLToPath(new URL('../..', import.meta.url)));
  const { asked, stop } = await sharedPostgres();
  project.provide('postgres', asked);
  return stop;
}
