import type { Database } from '../storage/flavour.ts';
import type { DecidedAgain } from './decideAgain.ts';
import type { Decided } from './decidedSince.ts';

type Said = Pick<DecidedAgain, 'reports' | 'entries' | 'quotations' | 'releases' | 'redactions' | 'concerns'>;

/** What was decided of families' words and of what is public: nothing is shown again that was taken away since. */
export async function sayAgain(database: Database, decided: Decided): Promise<Said> {
  return {
    reports: await reports(database, decided),
    entries: await entries(database, decided),
    quotations: await quotations(database, decided),
    releases: await releases(database, decided),
    redactions: await redactions(database, decided),
    concerns: await concerns(database, decided),
  };
}

async function reports({ db }: Database, { reportsOff }: Decided): Promise<number> {
  let off = 0;
  for (const { seq, day, off_day, off_by, off_reason } of reportsOff) {
    const { numUpdatedRows } = await db
      .updateTable('report')
      .set({ off_day, off_by, off_reason })
      .where('seq', '=', seq)
      .where('day', '=', day)
      .where('off_day', 'is', null)
      .executeTakeFirstOrThrow();
    off += Number(numUpdatedRows);
  }
  return off;
}

/** Also where a later version was published afterwards: that version is not in the backup. */
async function entries({ db }: Database, { entriesOff }: Decided): Promise<number> {
  const { known } = await db
    .selectFrom('entry_event')
    .select(({ fn }) => fn.max('seq').as('known'))
    .executeTakeFirstOrThrow();
  const newest = new Map(
    (
      await db
        .selectFrom('entry_version')
        .select(({ fn }) => ['entry_id', fn.max('version').as('version')])
        .groupBy('entry_id')
        .execute()
    ).map(({ entry_id, version }) => [entry_id, Number(version)]),
  );
  const off = new Set<string>();
  for (const { seq, ...event } of entriesOff) {
    const version = newest.get(event.entry_id);
    if (Number(seq) <= Number(known ?? 0) || version === undefined) continue;
    await db
      .insertInto('entry_event')
      .values({ ...event, version: Math.min(event.version, version) })
      .execute();
    off.add(event.entry_id);
  }
  return off.size;
}

/** What was redacted anew, or may not be quoted any more, was taken out of every version and report then. */
async function quotations({ db }: Database, { entryQuotes, reportQuotes }: Decided): Promise<number> {
  const inEntries = new Set(entryQuotes.map((row) => keyOf(row.entry_id, row.version, row.response_id, row.question)));
  const inReports = new Set(reportQuotes.map((row) => keyOf(row.report, row.place, row.response_id)));
  let gone = 0;
  for (const row of await db.selectFrom('entry_quote').select(['entry_id', 'version', 'response_id', 'question']).execute()) {
    if (inEntries.has(keyOf(row.entry_id, row.version, row.response_id, row.question))) continue;
    gone += 1;
    await db
      .deleteFrom('entry_quote')
      .where('entry_id', '=', row.entry_id)
      .where('version', '=', row.version)
      .where('response_id', '=', row.response_id)
      .where('question', '=', row.question)
      .execute();
  }
  for (const row of await db.selectFrom('report_quote').select(['report', 'place', 'response_id']).execute()) {
    if (inReports.has(keyOf(row.report, row.place, row.response_id))) continue;
    gone += 1;
    await db
      .deleteFrom('report_quote')
      .where('report', '=', row.report)
      .where('place', '=', row.place)
      .where('response_id', '=', row.response_id)
      .execute();
  }
  return gone;
}

async function releases({ db }: Database, decided: Decided): Promise<number> {
  const last = new Set(decided.releases.map((row) => keyOf(row.session_id, row.activity)));
  let gone = 0;
  for (const { session_id, activity } of await db.selectFrom('group_release').select(['session_id', 'activity']).execute()) {
    if (last.has(keyOf(session_id, activity))) continue;
    gone += 1;
    await db.deleteFrom('group_release').where('session_id', '=', session_id).where('activity', '=', activity).execute();
  }
  return gone;
}

/** A text that was redacted is as it was redacted last; one that was taken up again may not be quoted. */
async function redactions({ db }: Database, { texts }: Decided): Promise<number> {
  const rows = await db.selectFrom('text').select(['response_id', 'question', 'state', 'redacted_ct', 'version']).execute();
  const there = new Map(rows.map((row) => [keyOf(row.response_id, row.question), row]));
  let redacted = 0;
  for (const { response_id, question, state, ...last } of texts) {
    const row = there.get(keyOf(response_id, question));
    const anew = last.redacted_key !== null && last.redacted_ct !== row?.redacted_ct;
    const taken = state !== 'done' && row?.state === 'done';
    if (!row || (!anew && !taken)) continue;
    if (anew) redacted += 1;
    const { redacted_key, redacted_enc, redacted_ct, redacted_day } = last;
    await db
      .updateTable('text')
      .set({
        version: row.version + 1,
        ...(anew && { redacted_key, redacted_enc, redacted_ct, redacted_day }),
        ...(taken && { state }),
      })
      .where('response_id', '=', response_id)
      .where('question', '=', question)
      .execute();
  }
  return redacted;
}

async function concerns({ db }: Database, decided: Decided): Promise<number> {
  const texts = new Set(
    (await db.selectFrom('text').select(['response_id', 'question']).execute()).map((row) => keyOf(row.response_id, row.question)),
  );
  const before = await db.selectFrom('concern').select(['response_id', 'question', 'settled_day']).execute();
  const known = new Map(before.map((row) => [keyOf(row.response_id, row.question), row]));
  let raised = 0;
  for (const concern of decided.concerns) {
    const key = keyOf(concern.response_id, concern.question);
    if (!texts.has(key) || known.get(key)?.settled_day === concern.settled_day) continue;
    raised += 1;
    await db.deleteFrom('concern').where('response_id', '=', concern.response_id).where('question', '=', concern.question).execute();
    await db.insertInto('concern').values(concern).execute();
  }
  return raised;
}

/** PostgreSQL gives large numbers as text. */
const keyOf = (...parts: readonly (string | number)[]): string => parts.map(String).join(' ');
