import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { type Envelope, MOST_ENVELOPES } from '../../src/contract/envelope.ts';
import type { Response } from '../../src/domain/response/response.ts';
import { openKeys } from '../../src/endpoint/keys.ts';
import { answerRows } from '../../src/endpoint/storage/answerRows.ts';
import { openStorage } from '../../src/endpoint/storage/openStorage.ts';
import type { HeldKeys } from '../../src/sealing/keyPair.ts';
import { openEnvelope } from '../../src/sealing/openEnvelope.ts';
import type { Part } from './bench.ts';
import { sealedResponses } from './envelopes.ts';
import { startServer } from './process.ts';
import { median } from './quantile.ts';

/** Responses in one run, in batches as large as the contract allows, from so many devices at a time. */
const RESPONSES = 600;
const DEVICES = 4;

/** Receiving over HTTP, against a loop that opens the same envelopes and inserts the same rows, as durably, on the same disk. */
export const ingest: Part = async ({ runs }) => {
  const data = await mkdtemp(join(tmpdir(), 'heard-bench-'));
  const keys = await openKeys(data, () => new Date());
  const endpoint = await startServer('src/endpoint/main.ts', /Heard is ready: http:\/\/[^/]*:(\d+)\//, {
    HEARD_DATA: data,
    HEARD_LOG: 'warn',
    HEARD_ENVELOPES_PER_MINUTE: '1000000',
  });
  const agent = new Agent({ keepAlive: true, maxSockets: DEVICES });
  const ours: number[] = [];
  const floor: number[] = [];
  try {
    for (let run = 0; run <= runs; run++) {
      const batches = inBatches(await sealedResponses(RESPONSES, keys.current));
      const sent = await timed(() => sendAll(agent, endpoint.port, batches));
      const tables = join(data, `loop-${run}`);
      await (await openStorage({ data: tables }, raise)).close();
      const looped = await timed(() => loop(tables, batches, keys.held));
      // The first run warms both.
      if (run === 0) continue;
      ours.push((RESPONSES * 1_000) / sent);
      floor.push((RESPONSES * 1_000) / looped);
    }
  } finally {
    agent.destroy();
    await endpoint.stop();
    await rm(data, { recursive: true, force: true });
  }
  return [
    {
      part: 'ingest',
      name: `responses received over HTTP, ${MOST_ENVELOPES} in a batch`,
      unit: 'per s',
      ours: median(ours),
      floor: median(floor),
      limit: { of: 'ratio', least: 0.6 },
    },
  ];
};

async function sendAll(agent: Agent, port: number, batches: readonly (readonly Envelope[])[]): Promise<void> {
  const bodies = batches.map((envelopes) => JSON.stringify({ envelopes }));
  const device = async () => {
    for (let body = bodies.shift(); body !== undefined; body = bodies.shift()) await send(agent, port, body);
  };
  await Promise.all(Array.from({ length: DEVICES }, device));
}

function send(agent: Agent, port: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/api/responses', headers }, (reply) => {
      let said = '';
      reply.setEncoding('utf8').on('data', (chunk) => {
        said += chunk;
      });
      reply.on('end', () => (/"refused"|"already/.test(said) || reply.statusCode !== 200 ? reject(new Error(said)) : resolve()));
    });
    sending.on('error', reject).end(body);
  });
}

const COLUMNS = [
  ...['id', 'digest', 'receipt_hash', 'survey', 'version', 'language', 'format', 'channel', 'campaign', 'day', 'received_day'],
  ...['key_id', 'words_enc', 'words_ct'],
];

/** The physical floor: nothing is checked, nothing is looked up, and the envelopes of a batch are opened side by side. */
async function loop(data: string, batches: readonly (readonly Envelope[])[], keys: HeldKeys): Promise<void> {
  const db = new BetterSqlite(join(data, 'heard.sqlite'));
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) db.pragma(pragma);
  const response = db.prepare(`insert into response (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`);
  const answer = db.prepare('insert into answer values (?, ?, ?, ?, ?, ?)');
  for (const batch of batches) {
    const opened = await Promise.all(batch.map((envelope) => openEnvelope(envelope, keys)));
    db.transaction(() => {
      for (const [at, envelope] of batch.entries()) {
        const each = opened[at];
        if (!each?.ok) throw new Error('an envelope did not open');
        const { id, survey, version, language, format, channel, campaign, day, answers } = each.coded as Response;
        const { receiptHash, keyId, words } = envelope;
        const context = [survey, version, language, format, channel, campaign ?? null, day, day];
        response.run(id, receiptHash, receiptHash, ...context, keyId, words?.enc ?? null, words?.ct ?? null);
        for (const row of answerRows(id, answers)) answer.run(row.response_id, row.question, row.position, row.kind, row.code, row.number);
      }
    }).immediate();
  }
  db.close();
}

function raise(error: Error): never {
  throw error;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function inBatches(envelopes: readonly Envelope[]): Envelope[][] {
  return Array.from({ length: Math.ceil(envelopes.length / MOST_ENVELOPES) }, (_, nth) =>
    envelopes.slice(nth * MOST_ENVELOPES, (nth + 1) * MOST_ENVELOPES),
  );
}
