import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { splitGroup } from '../../src/domain/session/groupParts.ts';
import { retained } from '../../src/endpoint/retention/retained.ts';
import type { KeptGroup } from '../../src/endpoint/storage/storage.ts';
import { onEachDatabase } from '../endpoint/eachDatabase.ts';
import { aGroup } from '../endpoint/groups/aGroup.ts';
import { keptResponse } from './storageContract.ts';

const NO_KEYS = { current: { id: 'k-01234567', publicKey: '' }, held: new Map() };

const keptGroup = (change: Partial<KeptGroup> = {}): KeptGroup => {
  const id = randomUUID();
  return {
    coded: splitGroup(aGroup({ id })).coded,
    words: { enc: 'ZW5j', ct: 'Y3Q' },
    keyId: 'k-01234567',
    receiptHash: `hash-of-${id}`,
    digest: `digest-of-${id}`,
    receivedDay: '2026-11-22',
    ...change,
  };
};

onEachDatabase('group sessions', (here) => {
  const store = (...sessions: readonly KeptGroup[]) => here().storage.storeGroups(sessions);

  it('come back as they were given, newest day first', async () => {
    const old = keptGroup();
    const { words: _, ...wordless } = keptGroup();
    const young = { ...wordless, coded: { ...wordless.coded, day: '2026-11-25' } };
    expect(await store(old, young)).toEqual(['stored', 'stored']);
    expect(await here().storage.groups()).toEqual([young, old]);
  });

  it('are stored once each, also when the same batches come at the same time', async () => {
    const sessions = Array.from({ length: 8 }, () => keptGroup());
    const outcomes = await Promise.all([store(...sessions), store(...[...sessions].reverse())]);
    expect(outcomes.flat().sort()).toEqual([...Array(8).fill('already-stored'), ...Array(8).fill('stored')]);
    const [mine] = sessions;
    if (mine) expect(await store({ ...mine, digest: 'another' })).toEqual(['id-taken']);
    expect(await here().storage.groups()).toHaveLength(8);
  });

  it('are taken back alone, and never come again', async () => {
    const [gone, stays] = [keptGroup(), keptGroup()];
    await store(gone, stays);
    await here().storage.storeResponses([keptResponse()]);
    expect(await here().storage.withdraw(gone.receiptHash, '2026-11-23')).toBe('withdrawn');
    expect(await store(gone)).toEqual(['withdrawn']);
    expect(await here().storage.groups()).toEqual([stays]);
    const before = keptGroup();
    expect(await here().storage.withdraw(before.receiptHash, '2026-11-23')).toBe('not-here-yet');
    expect(await store(before)).toEqual(['withdrawn']);
    const bytes = here().bytes();
    if (bytes !== undefined) expect(bytes).not.toContain(gone.digest);
  });

  it('lose their words after the words’ time, and go after that of answers, as responses do', async () => {
    const [old, young] = [keptGroup({ receivedDay: '2024-01-01' }), keptGroup()];
    await store(old, young);
    const of = (kind: string) => retained(here().database, NO_KEYS).filter((each) => each.kind === kind);
    const counts = await Promise.all(of('words').map((each) => each.countOlderThan('2025-01-01')));
    expect(counts.reduce((all, count) => all + count, 0)).toBe(1);
    for (const each of of('words')) await each.deleteOlderThan('2025-01-01', 10, '2026-11-24');
    const { words: _, ...rest } = old;
    expect(await here().storage.groups()).toEqual(expect.arrayContaining([{ ...rest, wordsDeletedDay: '2026-11-24' }, young]));
    for (const each of of('answers')) await each.deleteOlderThan('2025-01-01', 10, '2026-11-24');
    expect(await here().storage.groups()).toEqual([young]);
    expect(await store(old)).toEqual(['withdrawn']);
  });
});
