import { type GroupReport, MOST_REPORTED, type ReportRequest, reportReply, type SessionReport } from '../contract/tablets.ts';
import { changeTablet } from '../store/changeTablet.ts';
import { confirmLedger } from '../store/confirmLedger.ts';
import type { LedgerRow } from '../store/ledgerRow.ts';
import type { Store } from '../store/openStore.ts';
import { type SessionToReport, toReport } from '../store/toReport.ts';
import { post } from './post.ts';
import { readJson } from './readJson.ts';

/**
 * Tells the endpoint by ids what this tablet has kept, session by session and what groups did, and marks what it has. It holds up nothing: where it
 * cannot be told now, it is told the next time, and the responses themselves go all the same.
 */
export async function reportSessions(fetch: typeof globalThis.fetch, store: Pick<Store, 'run'>, signal: AbortSignal): Promise<void> {
  const found = await store.run(toReport);
  if (!found.ok) return;
  const { sessions, groups, refused } = found.value;
  for (const { session, rows } of sessions)
    for (const some of inParts(rows)) if (!(await report(fetch, store, bodyOf(session, some, refused), some, signal))) return;
  if (groups.length === 0) return;
  for (const some of inParts(groups)) if (!(await report(fetch, store, bodyOfGroups(some, refused), some, signal))) return;
}

function bodyOf(
  { name, place, kind, day, roles }: SessionToReport['session'],
  rows: readonly LedgerRow[],
  refused: ReadonlySet<string>,
): SessionReport {
  const { told, ...rest } = toldOf(rows, refused);
  return { session: { name, place, kind, day, roles: [...roles] }, responses: told, ...rest };
}

function bodyOfGroups(rows: readonly LedgerRow[], refused: ReadonlySet<string>): GroupReport {
  const { told, ...rest } = toldOf(rows, refused);
  return { kind: 'groups', groups: told, ...rest };
}

function toldOf(rows: readonly LedgerRow[], refused: ReadonlySet<string>) {
  const [told, recordings] = [rows.map(({ id }) => id), rows.flatMap((row) => row.recordings)];
  return { told, recordings, refused: [...told, ...recordings].filter((id) => refused.has(id)) };
}

/** @returns whether to go on: not without a network, and not with an endpoint that does not answer as it should. */
async function report(
  fetch: typeof globalThis.fetch,
  store: Pick<Store, 'run'>,
  body: ReportRequest,
  rows: readonly LedgerRow[],
  signal: AbortSignal,
): Promise<boolean> {
  const answer = await post(fetch, '/api/tablets/report', body, signal);
  // A session that it calls wrong must not stand before all others.
  if (answer.kind === 'refused-request' || answer.kind === 'too-large') return true;
  const reply = answer.kind === 'reply' ? readJson(reportReply, answer.text) : undefined;
  if (!reply) return false;
  const missing = new Set([...reply.missing.responses, ...reply.missing.recordings, ...(reply.missing.groups ?? [])]);
  const there = rows.filter(({ id, recordings }) => ![id, ...recordings].some((each) => missing.has(each)));
  const { id, label, place: at } = reply.tablet;
  await store.run((db) =>
    confirmLedger(
      db,
      there.map((row) => row.id),
    ),
  );
  await store.run((db) => changeTablet(db, id, (tablet) => ({ ...tablet, label, place: at })));
  return true;
}

/** As many as one report takes, of responses and of recordings. One part at least: a session without responses is told of too. */
function inParts(rows: readonly LedgerRow[]): LedgerRow[][] {
  if (rows.length === 0) return [[]];
  const parts: LedgerRow[][] = [];
  let recordings = 0;
  for (const row of rows) {
    const last = parts.at(-1);
    recordings += row.recordings.length;
    if (last && last.length < MOST_REPORTED && recordings <= MOST_REPORTED) last.push(row);
    else {
      parts.push([row]);
      recordings = row.recordings.length;
    }
  }
  return parts;
}
