import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { MOST_PHONES, splitPart } from '../../src/domain/session/groupPart.ts';
import type { Invitation } from '../../src/domain/session/invitation.ts';
import { createJoins } from '../../src/endpoint/joins/joins.ts';
import { retained } from '../../src/endpoint/retention/retained.ts';
import { sealedColumns } from '../../src/endpoint/rotation/sealedColumn.ts';
import type { KeptPart } from '../../src/endpoint/storage/storage.ts';
import { aPart } from '../domain/session/aPart.ts';
import { onEachDatabase } from '../endpoint/eachDatabase.ts';

const NO_KEYS = { current: { id: 'k-01234567', publicKey: '' }, held: new Map() };
const SESSION = randomUUID();

const keptPart = (session = SESSION, change: Partial<KeptPart> = {}): KeptPart => {
  const part = aPart(session);
  return {
    coded: splitPart(part).coded,
    words: { enc: 'ZW5j', ct: 'Y3Q' },
    keyId: 'k-01234567',
    receiptHash: `hash-of-${part.id}`,
    digest: `digest-of-${part.id}`,
    receivedDay: '2026-11-22',
    ...change,
  };
};

onEachDatabase('what own phones give to a session', (here) => {
  const store = (...parts: readonly KeptPart[]) => here().storage.storeParts(parts);

  it('comes back as it was given, with its session or without', async () => {
    const parts = [keptPart(), keptPart(randomUUID())];
    expect(await store(...parts)).toEqual(['stored', 'stored']);
    expect(await here().storage.parts()).toEqual(parts.toSorted((one, other) => (one.coded.id < other.coded.id ? -1 : 1)));
    expect(await here().storage.groups()).toEqual([]);
  });

  it('is stored once for each phone, also when the same batches come at the same time', async () => {
    const parts = Array.from({ length: 6 }, () => keptPart());
    const outcomes = await Promise.all([store(...parts), store(...[...parts].reverse())]);
    expect(outcomes.flat().sort()).toEqual([...Array(6).fill('already-stored'), ...Array(6).fill('stored')]);
    const [mine] = parts;
    if (mine) expect(await store({ ...mine, digest: 'said anew', coded: { ...mine.coded, notSaid: [] } })).toEqual(['id-taken']);
    expect(await here().storage.parts()).toHaveLength(6);
  });

  it('is of so many phones at most, and one that is here already is still told so', async () => {
    const parts = Array.from({ length: MOST_PHONES }, () => keptPart());
    await store(...parts);
    expect(await store(keptPart(), keptPart(randomUUID()), ...parts.slice(0, 1))).toEqual(['session-full', 'stored', 'already-stored']);
  });

  it('is taken back alone, before it comes or after, and never comes again', async () => {
    const [gone, stays] = [keptPart(), keptPart()];
    await store(gone, stays);
    expect(await here().storage.withdraw(gone.receiptHash, '2026-11-23')).toBe('withdrawn');
    expect(await store(gone)).toEqual(['withdrawn']);
    expect(await here().storage.parts()).toEqual([stays]);
    const counts = await here().database.db.selectFrom('group_part_count').select('part_id').distinct().execute();
    expect(counts).toEqual([{ part_id: stays.coded.id }]);
    const late = keptPart();
    expect(await here().storage.withdraw(late.receiptHash, '2026-11-23')).toBe('not-here-yet');
    expect(await store(late)).toEqual(['withdrawn']);
    const bytes = here().bytes();
    if (bytes !== undefined) expect(bytes).not.toContain(gone.digest);
  });

  it('loses its words after the words’ time, goes after that of answers, and is known to those who change keys', async () => {
    const [old, young] = [keptPart(SESSION, { receivedDay: '2024-01-01' }), keptPart()];
    await store(old, young);
    const column = sealedColumns(here().database, undefined).find(({ name }) => name.includes('own phones'));
    expect(await column?.countByKey()).toEqual(new Map([['k-01234567', 2]]));
    const of = (kind: string) => retained(here().database, NO_KEYS).filter((each) => each.kind === kind);
    for (const each of of('words')) await each.deleteOlderThan('2025-01-01', 10, '2026-11-24');
    const { words: _, ...rest } = old;
    expect(await here().storage.parts()).toEqual(expect.arrayContaining([{ ...rest, wordsDeletedDay: '2026-11-24' }, young]));
    for (const each of of('answers')) await each.deleteOlderThan('2025-01-01', 10, '2026-11-24');
    expect(await here().storage.parts()).toEqual([young]);
    expect(await store(old)).toEqual(['withdrawn']);
  });

  it('is joined by a short code, one for each session, until the end of the next day', async () => {
    let today = '2026-11-22';
    const joins = createJoins(here().database, () => today);
    const invitation: Invitation = {
      session: SESSION,
      day: today,
      who: 'college',
      ages: 'mixed',
      plan: 'own',
      tag: 'en',
      activities: ['hands-travel'],
    };
    const codes = await Promise.all([joins.register(invitation), joins.register(invitation)]);
    const other = await joins.register({ ...invitation, session: randomUUID() });
    expect(new Set([...codes, other]).size).toBe(2);
    today = '2026-11-23';
    expect(await joins.find(codes[0] ?? '')).toEqual(invitation);
    today = '2026-11-24';
    expect(await joins.find(codes[0] ?? '')).toBeUndefined();
    await joins.register({ ...invitation, session: randomUUID(), day: today });
    expect(await here().database.db.selectFrom('group_join').select('code').execute()).toHaveLength(1);
  });
});
