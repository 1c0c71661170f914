import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { splitGroup } from '../../src/domain/session/groupParts.ts';
import { openKeys } from '../../src/endpoint/keys.ts';
import { retained } from '../../src/endpoint/retention/retained.ts';
import { createEntryMessages } from '../../src/endpoint/staff/changemakers/entryMessages.ts';
import { createProposals } from '../../src/endpoint/staff/changemakers/proposals.ts';
import { createReleases } from '../../src/endpoint/staff/changemakers/releases.ts';
import { onEachDatabase } from '../endpoint/eachDatabase.ts';
import { aGroup } from '../endpoint/groups/aGroup.ts';

const BEN = { id: 'u-ben', name: 'Ben' };

onEachDatabase('what is made of the messages of Changemakers', (here) => {
  const opened = async () => {
    const keys = await openKeys(here().where.data, () => new Date('2026-11-01T00:00:00Z'));
    const { database } = here();
    return {
      keys,
      releases: createReleases(database, keys),
      links: createEntryMessages(database),
      proposals: createProposals(database, keys),
    };
  };
  const stored = async () => {
    const id = randomUUID();
    const rest = { keyId: 'k-01234567', receiptHash: `hash-${randomUUID()}`, digest: `digest-of-${id}`, receivedDay: '2026-11-22' };
    const group = { coded: splitGroup(aGroup({ id })).coded, words: { enc: 'ZW5j', ct: 'Y3Q' }, ...rest };
    expect(await here().storage.storeGroups([group])).toEqual(['stored']);
    return { id, receiptHash: rest.receiptHash };
  };

  it('goes with the session, and nothing of it stays behind', async () => {
    const { releases, links, proposals } = await opened();
    const [gone, stays] = [await stored(), await stored()];
    for (const { id: session } of [gone, stays]) {
      const message = { session, activity: 'hands-travel' };
      await releases.put(message, 'Calm rooms', BEN, '2026-11-23');
      await links.set(`entry-${session}`, [message, message]);
      await proposals.make('It is loud.', [message, message], BEN.id, '2026-11-23');
    }
    await here().storage.withdraw(gone.receiptHash, '2026-11-24');
    expect([...(await releases.all()).keys()]).toEqual([`${stays.id} hands-travel`]);
    expect([...(await links.byMessage())]).toEqual([[`${stays.id} hands-travel`, [`entry-${stays.id}`]]]);
    expect((await proposals.waiting()).map(({ about }) => about.length).sort()).toEqual([0, 1]);
    const bytes = here().bytes();
    // Not the whole file in a message.
    if (bytes !== undefined) expect(bytes.includes(gone.id)).toBe(false);
  });

  it('released words end with the words that they were taken from, and proposals with the period for words', async () => {
    const { keys, releases, proposals } = await opened();
    const { id: session } = await stored();
    await releases.put({ session, activity: 'wall-help-most' }, 'Calm rooms', BEN, '2026-11-23');
    await proposals.make('It is loud.', [], BEN.id, '2026-11-23');
    const ends = async (day: string) => {
      let deleted = 0;
      for (const each of retained(here().database, keys).filter(({ kind }) => kind === 'words')) {
        const due = await each.countOlderThan(day);
        expect(await each.deleteOlderThan(day, 100, '2028-11-24')).toBe(due);
        deleted += due;
      }
      return deleted;
    };
    expect(await ends('2026-11-22')).toBe(0);
    expect((await releases.all()).size).toBe(1);
    expect(await ends('2026-11-24')).toBe(2);
    expect((await releases.all()).size).toBe(0);
    expect(await proposals.of(BEN.id)).toEqual([]);
    expect(await here().storage.groups()).toHaveLength(1);
  });

  it('a proposal is settled once, also by two editors at the same moment', async () => {
    const { links, proposals } = await opened();
    const { id: session } = await stored();
    const message = { session, activity: 'hands-travel' };
    const id = await proposals.make('It is loud.', [message], BEN.id, '2026-11-23');
    await links.set('quiet-room', [message]);
    const settled = await Promise.all(
      ['quiet-room', 'other'].map((entry) => proposals.settle(id, { outcome: 'taken-up', entry }, '2026-11-24')),
    );
    expect(settled.toSorted()).toEqual([false, true]);
    expect(await proposals.waiting()).toEqual([]);
    const [{ settled: by } = {}] = await proposals.of(BEN.id);
    const [entry] = by && 'entry' in by ? [by.entry] : [];
    expect(await links.byMessage()).toEqual(new Map([[`${session} hands-travel`, [...new Set([entry ?? '', 'quiet-room'])].sort()]]));
  });
});
