import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import { type Cluster, startPostgres } from './postgres.ts';

/** The database that others are copies of. */
export const TABLES = 'tables';

/** Nothing outlives the tests, and no test cuts the power: what makes a commit safe from that only costs time here. */
const UNSAFE = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'autovacuum=off', 'jit=off'];

/**
 * One PostgreSQL for all files of a run, with a database `tables` that has the tables of today and nothing in them: to start one and
 * make its tables took longer than most files' tests. It starts when the first file asks for it; most runs of one file need none.
 *
 * @returns where to ask for its address: the reply's text is a `postgres:` URL, or says with status 500 why there is none.
 */
export async function sharedPostgres(): Promise<{ readonly asked: string; stop(): Promise<void> }> {
  let started: Promise<Cluster> | undefined;
  const server = createServer((_, reply) => {
    started ??= withTables();
    started.then(
      ({ url }) => reply.end(url),
      (error: unknown) => reply.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      (await started?.catch(() => undefined))?.stop();
    },
  };
}

async function withTables(): Promise<Cluster> {
  const cluster = await startPostgres(UNSAFE);
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database ${TABLES}`);
  await client.end();
  const storage = await createSqlStorage(openDatabase({ data: 'unused', databaseUrl: cluster.url.replace(/[^/]+$/, TABLES) }, () => {}));
  await storage.close();
  return cluster;
}
