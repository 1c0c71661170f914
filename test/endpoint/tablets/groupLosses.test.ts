import { beforeEach, expect, it } from 'vitest';
import type { GroupReport } from '../../../src/contract/tablets.ts';
import { OF_GROUPS } from '../../../src/domain/session/hubSession.ts';
import { type Keys, openKeys } from '../../../src/endpoint/keys.ts';
import { receiveEnvelopes } from '../../../src/endpoint/receive/receiveEnvelopes.ts';
import { createAudit } from '../../../src/endpoint/staff/audit.ts';
import { createPlaces } from '../../../src/endpoint/surveys/places.ts';
import { keptCounts } from '../../../src/endpoint/tablets/keptCounts.ts';
import { keptGroups } from '../../../src/endpoint/tablets/keptGroups.ts';
import { settleLoss } from '../../../src/endpoint/tablets/settleLoss.ts';
import { createTablets } from '../../../src/endpoint/tablets/tablets.ts';
import { takeReport } from '../../../src/endpoint/tablets/takeReport.ts';
import { onEachDatabase } from '../eachDatabase.ts';
import { type SpokenGroup, spokenGroup } from '../groups/spokenGroup.ts';
import { surveyOf } from '../tea.ts';

const DAY = '2026-11-20';
const NONE = { groups: 0, recordings: 0 };

onEachDatabase('the group sessions that shared tablets say they kept', (here) => {
  let keys: Keys;
  let tablet: string;
  beforeEach(async () => {
    const now = () => new Date(`${DAY}T10:00:00Z`);
    keys = await openKeys(here().where.data, now);
    await createPlaces(here().database).add({ code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' });
    const tablets = createTablets(here().database, { audit: createAudit(here().database, now), now });
    tablet = (await tablets.make({ label: 'Blue', place: 'radcliffe-hub' }, { id: 'u-kim', name: 'Kim' })).id;
  });
  /** A session that somebody holds a code of their own for, with four recordings. */
  const held = (code: string): Promise<SpokenGroup> => spokenGroup(keys.current, {}, code);
  const arrive = (...groups: readonly SpokenGroup[]) =>
    receiveEnvelopes(
      { storage: here().storage, keys: keys.held, surveyOf, today: () => DAY },
      groups.map(({ envelope }) => envelope),
    );
  const idsOf = ({ session, recordings }: SpokenGroup) => ({ group: session.id, sounds: recordings.map(({ id }) => id) });
  const report = (groups: readonly SpokenGroup[], change: Partial<GroupReport> = {}, day = DAY) => {
    const ids = groups.map(idsOf);
    const all = { groups: ids.map(({ group }) => group), recordings: ids.flatMap(({ sounds }) => sounds) };
    return takeReport(here().database, tablet, { kind: 'groups', ...all, refused: [], ...change }, day);
  };
  const counts = async (today = DAY) => (await keptGroups(here().database.db, today))[0];

  it('are missed until they and all that was said in them have come, and stand in no session of a place', async () => {
    const [one, other] = [await held('one'), await held('other')];
    expect(await report([one, other])).toEqual({
      responses: [],
      groups: [one.session.id, other.session.id],
      recordings: [...idsOf(one).sounds, ...idsOf(other).sounds],
    });
    expect(await arrive(one)).toMatchObject([{ outcome: 'stored' }]);
    expect((await report([one, other])).groups).toEqual([other.session.id]);
    expect(await counts()).toMatchObject({ arrived: { groups: 1, recordings: 0 }, missing: { groups: 1, recordings: 8 } });
    await here().database.db.updateTable('recording').set({ state: 'received' }).execute();
    expect((await report([one])).recordings).toEqual([]);
    expect(await counts()).toEqual({
      tablet,
      reported: { groups: 2, recordings: 8 },
      arrived: { groups: 1, recordings: 4 },
      missing: { groups: 1, recordings: 4 },
      refused: NONE,
      lost: NONE,
    });
    expect(await keptCounts(here().database.db, DAY)).toEqual([]);
  });

  it('are a loss after three days, until they come or staff have done what they could', async () => {
    const [one, late] = [await held('one'), await held('late')];
    await report([one]);
    await report([late], {}, '2026-11-22');
    expect((await counts('2026-11-22'))?.lost).toEqual(NONE);
    expect(await counts('2026-11-23')).toMatchObject({ lost: { groups: 1, recordings: 4 }, since: DAY });
    await settleLoss(here().database.db, { tablet, session: OF_GROUPS, today: '2026-11-23' }, async () => {});
    expect(await counts('2026-11-23')).toMatchObject({ lost: NONE, missing: { groups: 2, recordings: 8 } });
    expect(await counts('2026-11-25')).toMatchObject({ lost: { groups: 1 }, since: '2026-11-22' });
    await arrive(one, late);
    await here().database.db.updateTable('recording').set({ state: 'received' }).execute();
    expect(await counts('2026-11-25')).toMatchObject({ arrived: { groups: 2, recordings: 8 }, missing: NONE, lost: NONE });
  });

  it('are not missed when they were taken back: after they came, before, and when the tablet never said that it had them', async () => {
    const groups = [await held('after'), await held('before'), await held('unsaid')] as const;
    const [after, before, unsaid] = groups;
    await report([after, before]);
    await here().storage.withdraw(before.envelope.receiptHash, DAY);
    expect(await arrive(...groups)).toMatchObject([{ outcome: 'stored' }, { outcome: 'withdrawn' }, { outcome: 'stored' }]);
    for (const { envelope } of [after, unsaid]) await here().storage.withdraw(envelope.receiptHash, '2026-11-21');
    expect(await report(groups)).toEqual({ responses: [], groups: [], recordings: [] });
    expect(await counts('2026-12-24')).toBeUndefined();
    const rows = await here().database.db.selectFrom('tablet_kept').selectAll().execute();
    expect(rows).toEqual([]);
  });

  it('are not lost while the tablet has them and they are refused; when it has them no more, they are', async () => {
    const refused = await held('refused');
    const { group, sounds } = idsOf(refused);
    await report([refused]);
    await report([refused], { refused: [group, ...sounds] }, '2026-11-21');
    expect(await counts('2026-11-30')).toMatchObject({
      missing: { groups: 1, recordings: 4 },
      refused: { groups: 1, recordings: 4 },
      lost: NONE,
    });
    await settleLoss(here().database.db, { tablet, session: OF_GROUPS, today: '2026-11-30' }, async () => {});
    await report([refused], {}, '2026-11-30');
    expect(await counts('2026-11-30')).toMatchObject({ refused: NONE, lost: { groups: 1, recordings: 4 }, since: DAY });
    await report([refused], { refused: [group, ...sounds] }, '2026-11-30');
    await arrive(refused);
    expect(await counts('2026-11-30')).toMatchObject({ arrived: { groups: 1 }, refused: { groups: 0, recordings: 4 } });
  });
});
