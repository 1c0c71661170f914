import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Envelope } from '../../../src/contract/envelope.ts';
import { type Keys, keysFolder, makeKey, openKeys } from '../../../src/endpoint/keys.ts';
import { openLiveKeys } from '../../../src/endpoint/liveKeys.ts';
import { receiveEnvelopes } from '../../../src/endpoint/receive/receiveEnvelopes.ts';
import { filesOnDisk, RECORDINGS_FOLDER } from '../../../src/endpoint/recordings/filesOnDisk.ts';
import { bringBackKeys } from '../../../src/endpoint/rotation/bringBackKeys.ts';
import { resealAll } from '../../../src/endpoint/rotation/resealAll.ts';
import { retireKey } from '../../../src/endpoint/rotation/retireKey.ts';
import { sealedByKey } from '../../../src/endpoint/rotation/sealedByKey.ts';
import { sealedColumns } from '../../../src/endpoint/rotation/sealedColumn.ts';
import { receiptHash, receiptProof } from '../../../src/sealing/receipt.ts';
import { sealResponse } from '../../../src/sealing/sealResponse.ts';
import { onEachDatabase } from '../eachDatabase.ts';
import { surveyOf, teaResponse } from '../tea.ts';

const at = (day: string) => () => new Date(`${day}T09:00:00Z`);

onEachDatabase('changing the key', (here) => {
  const data = () => here().where.data;
  const files = () => filesOnDisk(join(data(), RECORDINGS_FOLDER));
  const held = () => openKeys(data(), at('2026-01-01'));
  const rotate = (day: string) => makeKey(keysFolder(data()), new Date(`${day}T09:00:00Z`));
  const seal = async (keys: Keys, text = 'It warms the hands'): Promise<Envelope> => {
    const response = teaResponse({ answers: { often: { kind: 'one', code: 'rarely' }, why: { kind: 'text', text } } });
    return sealResponse(response, keys.current, await receiptHash(await receiptProof(response.id)));
  };
  const send = (keys: Keys, ...envelopes: readonly Envelope[]) =>
    receiveEnvelopes({ storage: here().storage, keys: keys.held, surveyOf, today: () => '2026-11-24' }, envelopes);
  /** Of the words of responses; nothing else is sealed here. */
  const opened = async (keys: Keys) => {
    const [words, ...others] = await Promise.all(sealedColumns(here().database, files()).map((column) => column.countOpened(keys.held)));
    for (const other of others) expect(other).toEqual({ opened: 0, unreadable: 0 });
    return words;
  };
  const resealed = async (keys: Keys) =>
    (await resealAll(here().database, keys, files())).filter(({ name }) => name === 'words of responses');
  const ready = async () => {};

  it('seals every stored text to the newest, opens all of them with it alone, and leaves nothing of the old ciphertext', async () => {
    const old = await held();
    const envelopes = await Promise.all(Array.from({ length: 120 }, () => seal(old)));
    for (let from = 0; from < 120; from += 40) await send(old, ...envelopes.slice(from, from + 40));
    await rotate('2026-06-01');
    const keys = await held();
    expect(keys.current.id).not.toBe(old.current.id);
    expect(await resealed(keys)).toEqual([{ name: 'words of responses', resealed: 120, unreadable: 0 }]);
    expect(await sealedByKey(here().database)).toEqual(new Map([[keys.current.id, 120]]));
    const newest = new Map([...keys.held].filter(([id]) => id === keys.current.id));
    expect(await opened({ ...keys, held: newest })).toEqual({ opened: 120, unreadable: 0 });
    expect(await resealed(keys)).toEqual([{ name: 'words of responses', resealed: 0, unreadable: 0 }]);
    const bytes = here().bytes();
    if (bytes !== undefined) for (const { words } of envelopes) expect(bytes).not.toContain(words?.ct.slice(0, 100));
  });

  it('knows a repeat of what was resealed, and lets it be withdrawn', async () => {
    const old = await held();
    const envelope = await seal(old);
    await send(old, envelope);
    await rotate('2026-06-01');
    await resealAll(here().database, await held(), files());
    expect(await send(await held(), envelope)).toEqual([{ id: envelope.id, outcome: 'already-stored' }]);
    expect(await here().storage.withdraw(envelope.receiptHash, '2026-11-24')).toBe('withdrawn');
  });

  it('reseals on where it was killed, and past a text that nobody can open', async () => {
    const old = await held();
    await send(old, await seal(old), await seal(old), await seal(old));
    const { db } = here().database;
    const [first] = await db.selectFrom('response').select('id').orderBy('id').execute();
    await db
      .updateTable('response')
      .set({ words_ct: 'AAAA' })
      .where('id', '=', first?.id ?? '')
      .execute();
    await rotate('2026-06-01');
    const keys = await held();
    const [words] = sealedColumns(here().database, files());
    const step = await words?.reseal(keys.held, keys.current, 2, '');
    expect(step).toMatchObject({ resealed: 1, unreadable: 1 });
    // Killed here: the place is forgotten, what is done is done.
    expect(await resealed(keys)).toEqual([{ name: 'words of responses', resealed: 1, unreadable: 1 }]);
    expect(await opened(keys)).toEqual({ opened: 2, unreadable: 1 });
  });

  it('is noticed by a running endpoint, which gives out the new key and still opens what was sealed to the old', async () => {
    const live = await openLiveKeys(data(), at('2026-01-01'));
    const late = await seal(live);
    expect(await live.refresh()).toBe(false);
    const { id } = await rotate('2026-06-01');
    expect(await live.refresh()).toBe(true);
    expect(live.current.id).toBe(id);
    expect(await send(live, late)).toEqual([{ id: late.id, outcome: 'stored' }]);
  });

  it('retires a key only when nothing is sealed to it; what comes late is refused and stays on its phone', async () => {
    const old = await held();
    const late = await seal(old);
    await send(old, await seal(old));
    const retire = async (id: string, noticed = ready) =>
      retireKey({ database: here().database, keys: await held(), data: data(), noticed }, id);
    expect(await retire(old.current.id)).toEqual({ ok: false, problem: 'newest' });
    expect(await retire('k-00000000')).toEqual({ ok: false, problem: 'no-such-key' });
    await rotate('2026-06-01');
    expect(await retire(old.current.id)).toEqual({ ok: false, problem: 'in-use', sealed: 1 });
    await resealAll(here().database, await held(), files());
    expect(await retire(old.current.id)).toEqual({ ok: true });
    const keys = await held();
    expect(readdirSync(keysFolder(data()))).toEqual([`${keys.current.id}.json`]);
    expect(await send(keys, late)).toEqual([{ id: late.id, outcome: 'refused', refusal: 'unknown-key' }]);
  });

  it('brings a key back when its retirement was killed, and not while it is going on', async () => {
    const old = await held();
    await rotate('2026-06-01');
    const killed = async () => {
      throw new Error('killed');
    };
    const retiring = { database: here().database, keys: await held(), data: data(), noticed: killed };
    await expect(retireKey(retiring, old.current.id)).rejects.toThrow('killed');
    expect((await held()).held.has(old.current.id)).toBe(true);
    const path = `${keysFolder(data())}/${old.current.id}.json`;
    renameSync(path, `${path}.retiring`);
    expect(await bringBackKeys(data(), new Date())).toEqual([]);
    expect(await bringBackKeys(data(), new Date(Date.now() + 120_000))).toEqual([old.current.id]);
    expect((await held()).held.has(old.current.id)).toBe(true);
  });

  it('brings a key back when something was sealed to it while it was being retired', async () => {
    const old = await held();
    await rotate('2026-06-01');
    const path = `${keysFolder(data())}/${old.current.id}.json`;
    const noticed = async () => {
      expect(existsSync(path)).toBe(false);
      await send(old, await seal(old));
    };
    const outcome = await retireKey({ database: here().database, keys: await held(), data: data(), noticed }, old.current.id);
    expect(outcome).toEqual({ ok: false, problem: 'in-use', sealed: 1 });
    expect((await held()).held.has(old.current.id)).toBe(true);
    expect(await opened(await held())).toEqual({ opened: 1, unreadable: 0 });
  });
});
