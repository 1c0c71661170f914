import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openDatabase, openStorage } from '../../src/endpoint/storage/openStorage.ts';
import { type Cluster, startPostgres } from '../endpoint/postgres.ts';
import { listeningContract } from './listeningContract.ts';
import { storageContract } from './storageContract.ts';

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startPostgres();
}, 60_000);

afterAll(() => cluster?.stop());

const where = () => ({ data: 'unused', databaseUrl: cluster.url });
const empty = async () => {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query('drop schema public cascade; create schema public');
  await client.end();
};

storageContract('PostgreSQL', () => openStorage(where(), () => {}), empty);
listeningContract('PostgreSQL', () => openDatabase(where(), () => {}), empty);
