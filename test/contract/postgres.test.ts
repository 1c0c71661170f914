import { afterAll, beforeAll } from 'vitest';
import { openDatabase, openStorage } from '../../src/endpoint/storage/openStorage.ts';
import { type EmptyPostgres, startEmptyPostgres } from '../endpoint/emptyTables.ts';
import { listeningContract } from './listeningContract.ts';
import { storageContract } from './storageContract.ts';

let server: EmptyPostgres;

beforeAll(async () => {
  server = await startEmptyPostgres();
}, 60_000);

afterAll(() => server?.stop());

const where = () => ({ data: 'unused', databaseUrl: server.url });
const empty = () => server.empty();

storageContract('PostgreSQL', () => openStorage(where(), () => {}), empty);
listeningContract('PostgreSQL', () => openDatabase(where(), () => {}), empty);
