import { afterAll, beforeAll } from 'vitest';
import { openDatabase, openStorage } from '../../src/endpoint/storage/openStorage.ts';
import { type OwnDatabase, ownDatabase } from '../endpoint/ownDatabase.ts';
import { TABLES } from '../endpoint/sharedPostgres.ts';
import { listeningContract } from './listeningContract.ts';
import { storageContract } from './storageContract.ts';

let server: OwnDatabase;

beforeAll(async () => {
  server = await ownDatabase(TABLES);
}, 60_000);

afterAll(() => server?.drop());

const where = () => ({ data: 'unused', databaseUrl: server.url });
const empty = () => server.renew();

storageContract('PostgreSQL', () => openStorage(where(), () => {}), empty);
listeningContract('PostgreSQL', () => openDatabase(where(), () => {}), empty);
