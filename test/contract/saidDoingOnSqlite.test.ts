import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSaidDoing } from '../../src/endpoint/staff/entries/openSaidDoing.ts';
import { openDatabase, SQLITE_FILE } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import { generateKeyPair, importKeyPair } from '../../src/sealing/keyPair.ts';
import { anEntry } from '../domain/said-doing/anEntry.ts';
import { saidDoingContract } from './saidDoingContract.ts';
import { keptResponse } from './storageContract.ts';

const root = mkdtempSync(join(tmpdir(), 'heard-said-doing-'));
const data = join(root, 'data');
const open = () => openDatabase({ data }, () => {});
const empty = async () => rmSync(data, { recursive: true, force: true });

afterAll(() => rmSync(root, { recursive: true, force: true }));

saidDoingContract('SQLite', open, empty);

it('the SQLite files hold no quoted word in clear, and after a withdrawal no trace that there was one', async () => {
  const database = open();
  const storage = await createSqlStorage(database);
  const pair = await generateKeyPair();
  const keys = { current: pair, held: new Map([[pair.id, await importKeyPair(pair)]]), made: new Map() };
  const today = () => '2026-11-23';
  const { entries, quotes, reports } = await openSaidDoing(database, { keys, variants: [], seeds: { entries: [], timeline: [] }, today });
  const response = keptResponse({ receiptHash: 'the-hash-of-a-proof' });
  await storage.storeResponses([response]);
  const ref = { response: response.coded.id, question: 'why' };
  const offered = { ...ref, text: 'We waited in the car park', language: 'en', day: today(), stamp: { text: 0, transcript: 0 } };
  const author = { id: 'u1', name: 'Edith' };
  await entries.save({ entry: anEntry(), quotes: [ref], confirmed: [] }, 0, author, today(), [offered]);
  const report = { day: today(), from: today(), to: today(), pages: new Map([['en', '<p>As published</p>']]) };
  await reports.publish({ ...report, quotes: [{ ...ref, place: 'q-0', text: offered.text, entry: 'quiet-room', version: 1 }] }, author);
  expect(await quotes.of('quiet-room', 1)).toHaveLength(1);

  const sealed = await database.db.selectFrom('entry_quote').select('ct').executeTakeFirstOrThrow();
  const inReport = await database.db.selectFrom('report_quote').select('ct').executeTakeFirstOrThrow();
  const bytes = () => ['', '-wal'].map((suffix) => readFileSync(join(data, SQLITE_FILE + suffix), 'latin1')).join('');
  expect(bytes()).not.toContain('car park');
  expect(bytes()).toContain(sealed.ct.slice(0, 60));
  await storage.withdraw(response.receiptHash, today());
  for (const trace of [response.coded.id, sealed.ct.slice(0, 60), inReport.ct.slice(0, 60)]) expect(bytes()).not.toContain(trace);
  await storage.close();
  await empty();
});
