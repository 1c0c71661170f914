import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { type OwnDatabase, ownDatabase } from '../endpoint/ownDatabase.ts';
import { TABLES } from '../endpoint/sharedPostgres.ts';
import { saidDoingContract } from './saidDoingContract.ts';

let server: OwnDatabase;

beforeAll(async () => {
  server = await ownDatabase(TABLES);
}, 60_000);

afterAll(() => server?.drop());

saidDoingContract(
  'PostgreSQL',
  () => openDatabase({ data: 'unused', databaseUrl: server.url }, () => {}),
  () => server.renew(),
);
