import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of this file alone, on the PostgreSQL of this run. */
export interface OwnDatabase {
  readonly url: string;
  /** As it was at first, whatever has been done to it, and whoever is connected. */
  renew(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * @param template the database that it is a copy of; without, it has no tables.
 * @throws with what to install when there is no PostgreSQL here.
 */
export async function ownDatabase(template = 'template1'): Promise<OwnDatabase> {
  const reply = await fetch(inject('postgres'));
  const server = await reply.text();
  if (!reply.ok) throw new Error(server);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (...statements: readonly string[]) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const drop = `drop database if exists ${name} with (force)`;
  const renew = () => run(drop, `create database ${name} template ${template}`);
  await renew();
  return { url: server.replace(/[^/]+$/, name), renew, drop: () => run(drop) };
}
