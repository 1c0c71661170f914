import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { SessionReport } from '../../../src/contract/tablets.ts';
import { createRetention } from '../../../src/endpoint/retention/retention.ts';
import { createAudit } from '../../../src/endpoint/staff/audit.ts';
import type { KeptResponse } from '../../../src/endpoint/storage/storage.ts';
import { createPlaces } from '../../../src/endpoint/surveys/places.ts';
import { keptCounts } from '../../../src/endpoint/tablets/keptCounts.ts';
import { sessionsOf } from '../../../src/endpoint/tablets/sessionsOf.ts';
import { settleLoss } from '../../../src/endpoint/tablets/settleLoss.ts';
import { createTablets, type Tablets } from '../../../src/endpoint/tablets/tablets.ts';
import { takeReport } from '../../../src/endpoint/tablets/takeReport.ts';
import { keptResponse } from '../../contract/storageContract.ts';
import { onEachDatabase } from '../eachDatabase.ts';

const KIM = { id: 'u-kim', name: 'Kim' };
const SESSION = {
  name: 'radcliffe-hub.2026-11-20.a',
  place: 'radcliffe-hub',
  kind: 'family-hub',
  day: '2026-11-20',
  roles: ['interpreter'],
} satisfies SessionReport['session'];

onEachDatabase('what shared tablets say they kept', (here) => {
  let now = '2026-11-20T10:00:00.000Z';
  const tablets = (): Tablets => {
    const at = () => new Date(now);
    return createTablets(here().database, { audit: createAudit(here().database, at), now: at });
  };
  const aTablet = async (label = 'Blue'): Promise<string> => {
    now = '2026-11-20T10:00:00.000Z';
    await createPlaces(here().database).add({ code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' });
    const { token } = await tablets().make({ label, place: 'radcliffe-hub' }, KIM);
    const enrolled = await tablets().enrol(token);
    return enrolled?.tablet.id ?? '';
  };
  /** A response that was given on a tablet, with the ids of its recordings. */
  const onTablet = (tablet: string, ...recordings: readonly string[]): KeptResponse => {
    const response = keptResponse();
    const spoken = recordings.map((id) => ({
      id,
      type: 'audio/webm' as const,
      seconds: 9,
      sealed: { bytes: 9_000, sha256: 'ab'.repeat(32) },
    }));
    const answers = { why: { kind: 'text' as const, text: '', ...(spoken.length > 0 && { recordings: spoken }) } };
    return { ...response, coded: { ...response.coded, tablet, session: SESSION.name, answers } };
  };
  const report = (
    tablet: string,
    responses: readonly string[],
    recordings: readonly string[] = [],
    day = '2026-11-20',
    refused: readonly string[] = [],
  ) =>
    takeReport(
      here().database,
      tablet,
      { session: SESSION, responses: [...responses], recordings: [...recordings], refused: [...refused] },
      day,
    );
  const counts = async (today = '2026-11-20') => (await keptCounts(here().database.db, today))[0];

  it('are missed until they come, however often the tablet says it, and count once', async () => {
    const tablet = await aTablet();
    const [sound, one, other] = [randomUUID(), randomUUID(), randomUUID()];
    const came = onTablet(tablet, sound);
    expect(await report(tablet, [came.coded.id, one], [sound, other])).toEqual({
      responses: [came.coded.id, one],
      recordings: [sound, other],
    });
    await here().storage.storeResponses([came]);
    expect(await report(tablet, [came.coded.id, one, one], [sound, other])).toEqual({ responses: [one], recordings: [sound, other] });
    await here().database.db.updateTable('recording').set({ state: 'received' }).execute();
    expect(await report(tablet, [one, came.coded.id], [sound])).toEqual({ responses: [one], recordings: [] });
    expect(await counts()).toEqual({
      tablet,
      session: SESSION.name,
      reported: { responses: 2, recordings: 2 },
      arrived: { responses: 1, recordings: 1 },
      missing: { responses: 1, recordings: 1 },
      refused: { responses: 0, recordings: 0 },
      lost: { responses: 0, recordings: 0 },
    });
  });

  it('are a loss after three days, until they come or staff have done what they could', async () => {
    const tablet = await aTablet();
    const [first, second] = [onTablet(tablet), onTablet(tablet)];
    await report(tablet, [first.coded.id], [], '2026-11-20');
    await report(tablet, [second.coded.id], [], '2026-11-22');
    expect((await counts('2026-11-22'))?.lost).toEqual({ responses: 0, recordings: 0 });
    expect(await counts('2026-11-23')).toMatchObject({ lost: { responses: 1 }, missing: { responses: 2 }, since: '2026-11-20' });
    expect((await counts('2026-11-25'))?.lost.responses).toBe(2);
    await settleLoss(here().database.db, { tablet, session: SESSION.name, today: '2026-11-23' }, async () => {});
    expect(await counts('2026-11-23')).toMatchObject({ lost: { responses: 0 }, missing: { responses: 2 } });
    expect(await counts('2026-11-25')).toMatchObject({ lost: { responses: 1 }, since: '2026-11-22' });
    await here().storage.storeResponses([first, second]);
    expect(await counts('2026-11-25')).toMatchObject({ arrived: { responses: 2 }, missing: { responses: 0 }, lost: { responses: 0 } });
  });

  it('are not lost while the tablet has them and they are refused; when it has them no more, they are', async () => {
    const tablet = await aTablet();
    const sound = randomUUID();
    const refused = onTablet(tablet, sound);
    const ids = [refused.coded.id, sound];
    await report(tablet, [refused.coded.id], [sound]);
    await report(tablet, [refused.coded.id], [sound], '2026-11-21', ids);
    const none = { responses: 0, recordings: 0 };
    expect(await counts('2026-11-30')).toMatchObject({
      missing: { responses: 1, recordings: 1 },
      refused: { responses: 1, recordings: 1 },
      lost: none,
    });
    await settleLoss(here().database.db, { tablet, session: SESSION.name, today: '2026-11-30' }, async () => {});
    await report(tablet, [refused.coded.id], [sound], '2026-11-30');
    expect(await counts('2026-11-30')).toMatchObject({ refused: none, lost: { responses: 1, recordings: 1 }, since: '2026-11-20' });
    await report(tablet, [refused.coded.id], [sound], '2026-11-30', ids);
    await here().storage.storeResponses([refused]);
    expect(await counts('2026-11-30')).toMatchObject({ arrived: { responses: 1 }, refused: { responses: 0, recordings: 1 } });
  });

  it('are not lost on one tablet because another says that it has them', async () => {
    const [blue, red] = [await aTablet('Blue'), await aTablet('Red')];
    const kept = onTablet(blue).coded.id;
    await report(blue, [kept]);
    await report(red, [], [], '2026-11-21', [kept]);
    expect(await counts('2026-11-30')).toMatchObject({ tablet: blue, refused: { responses: 0 }, lost: { responses: 1 } });
  });

  it('are told of by a tablet of before it could say what is refused, as ever', async () => {
    const tablet = await aTablet();
    const { id } = onTablet(tablet).coded;
    expect(await takeReport(here().database, tablet, { session: SESSION, responses: [id], recordings: [] }, '2026-11-20')).toMatchObject({
      responses: [id],
    });
    expect((await counts('2026-11-30'))?.lost.responses).toBe(1);
  });

  it('are not missed when they were taken back: before they came, after, and when the tablet never said that it had them', async () => {
    const tablet = await aTablet();
    const sounds = Array.from({ length: 3 }, () => randomUUID());
    const [after, before, unsaid] = sounds.map((sound) => onTablet(tablet, sound)) as [KeptResponse, KeptResponse, KeptResponse];
    await report(tablet, [after.coded.id, before.coded.id], sounds.slice(0, 2));
    await here().storage.withdraw(before.receiptHash, '2026-11-20');
    await here().storage.storeResponses([after, before, unsaid]);
    for (const each of [after, unsaid]) await here().storage.withdraw(each.receiptHash, '2026-11-21');
    const none = { responses: [], recordings: [] };
    expect(
      await report(
        tablet,
        [after, before, unsaid].map(({ coded }) => coded.id),
        sounds,
      ),
    ).toEqual(none);
    expect(await keptCounts(here().database.db, '2026-12-24')).toEqual([]);
  });

  it('leave no id of what was taken back in any table of theirs', async () => {
    const tablet = await aTablet();
    const gone = { ...onTablet(tablet), receiptHash: 'hash-of-somebody', digest: 'digest-of-somebody' };
    await report(tablet, [gone.coded.id]);
    await here().storage.storeResponses([gone]);
    await here().storage.withdraw(gone.receiptHash, '2026-11-21');
    expect(here().bytes() ?? '').not.toContain(gone.coded.id);
    await report(tablet, [gone.coded.id]);
    const { db } = here().database;
    const rows = [
      await db.selectFrom('tablet_kept').selectAll().execute(),
      await db.selectFrom('tablet_gone').selectAll().execute(),
      await db.selectFrom('response').selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toContain(gone.coded.id);
    expect(here().bytes() ?? '').not.toContain(gone.coded.id);
  });

  it('cannot be said and taken back at the same time so that they are missed for ever', async () => {
    const tablet = await aTablet();
    const responses = Array.from({ length: 20 }, () => onTablet(tablet));
    await here().storage.storeResponses(responses);
    await Promise.all(
      responses.flatMap(({ coded, receiptHash }) => [
        report(tablet, [coded.id]),
        here().storage.withdraw(receiptHash, '2026-11-21'),
        report(tablet, [coded.id]),
      ]),
    );
    expect(await keptCounts(here().database.db, '2026-12-24')).toEqual([]);
  });

  it('are of a session with everybody’s roles, and of one that no tablet has told of when a response is all that came', async () => {
    const [blue, red] = [await aTablet('Blue'), await aTablet('Red')];
    await report(blue, []);
    const told = { ...SESSION, roles: ['hub-staff', 'interpreter'] } satisfies SessionReport['session'];
    await takeReport(here().database, red, { session: told, responses: [], recordings: [] }, '2026-11-20');
    const rescued = onTablet(red);
    await here().storage.storeResponses([{ ...rescued, coded: { ...rescued.coded, session: 'radcliffe-hub.2026-11-21.a' } }]);
    expect(await sessionsOf(here().database.db)).toEqual([
      { name: 'radcliffe-hub.2026-11-21.a', day: '2026-11-21', place: 'Radcliffe hub', roles: [] },
      { name: SESSION.name, day: '2026-11-20', place: 'Radcliffe hub', kind: 'family-hub', roles: ['hub-staff', 'interpreter'] },
    ]);
  });

  it('end half a year after, with what says which tablet a response is from; the response stays', async () => {
    const tablet = await aTablet();
    const [came, lost, gone] = [onTablet(tablet), onTablet(tablet), onTablet(tablet)];
    await report(tablet, [came.coded.id, lost.coded.id]);
    await here().storage.storeResponses([came, gone]);
    await here().storage.withdraw(gone.receiptHash, '2026-11-22');
    const { database } = here();
    const retention = (today: string) =>
      createRetention({
        database,
        keys: { current: { id: 'k-01234567', publicKey: '' }, held: new Map() },
        audit: createAudit(database, () => new Date(now)),
        recordings: { removeGone: async () => 0 },
        today: () => today,
      });
    expect(await retention('2027-05-19').apply()).toBe(0);
    expect(await retention('2027-05-22').dueBy('tablets', 180, '2027-05-22')).toBe(4);
    await retention('2027-05-22').apply();
    for (const table of ['tablet_kept', 'tablet_gone', 'tablet_session'] as const)
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
    const left = await database.db.selectFrom('response').select(['id', 'tablet_id', 'session']).execute();
    expect(left).toEqual([{ id: came.coded.id, tablet_id: null, session: null }]);
    expect(await here().storage.storeResponses([came])).toEqual(['already-stored']);
  });

  it('come of a tablet that was set up once with a link that works once, of two at the same time too', async () => {
    await aTablet();
    const { token } = await tablets().make({ label: 'Red', place: 'radcliffe-hub' }, KIM);
    const both = await Promise.all([tablets().enrol(token), tablets().enrol(token)]);
    expect(both.filter((enrolled) => enrolled !== undefined)).toHaveLength(1);
  });
});
