import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { type EmptyPostgres, startEmptyPostgres } from '../endpoint/emptyTables.ts';
import { saidDoingContract } from './saidDoingContract.ts';

let server: EmptyPostgres;

beforeAll(async () => {
  server = await startEmptyPostgres();
}, 60_000);

afterAll(() => server?.stop());

saidDoingContract(
  'PostgreSQL',
  () => openDatabase({ data: 'unused', databaseUrl: server.url }, () => {}),
  () => server.empty(),
);
