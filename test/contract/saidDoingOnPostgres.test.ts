import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { type Cluster, startPostgres } from '../endpoint/postgres.ts';
import { saidDoingContract } from './saidDoingContract.ts';

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startPostgres();
}, 60_000);

afterAll(() => cluster?.stop());

saidDoingContract(
  'PostgreSQL',
  () => openDatabase({ data: 'unused', databaseUrl: cluster.url }, () => {}),
  async () => {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await client.query('drop schema public cascade; create schema public');
    await client.end();
  },
);
