import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase, openStorage, SQLITE_FILE } from '../../src/endpoint/storage/openStorage.ts';
import { listeningContract } from './listeningContract.ts';
import { keptResponse, storageContract } from './storageContract.ts';

const root = mkdtempSync(join(tmpdir(), 'heard-sqlite-'));
const data = join(root, 'data');
const open = () => openStorage({ data }, () => {});
const empty = async () => rmSync(data, { recursive: true, force: true });

afterAll(() => rmSync(root, { recursive: true, force: true }));

storageContract('SQLite', open, empty);
listeningContract('SQLite', () => openDatabase({ data }, () => {}), empty);

describe('the SQLite files', () => {
  it('hold no trace of a response that was withdrawn', async () => {
    const storage = await open();
    const gone = keptResponse({ receiptHash: 'the-hash-of-a-proof' });
    await storage.storeResponses([gone, keptResponse()]);
    const bytes = () => ['', '-wal'].map((suffix) => readFileSync(join(data, SQLITE_FILE + suffix), 'latin1')).join('');
    expect(bytes()).toContain(gone.coded.id);
    await storage.withdraw(gone.receiptHash, '2026-11-22');
    expect(bytes()).not.toContain(gone.coded.id);
    expect(bytes()).not.toContain(gone.digest);
    await storage.close();
    await empty();
  });

  it('lie in a folder that only the endpoint can enter', async () => {
    const storage = await open();
    expect(statSync(data).mode & 0o777).toBe(0o700);
    await storage.close();
    await empty();
  });
});
