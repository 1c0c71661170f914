import type { WaitingWork, Work } from '../../contract/staff/waiting.ts';
import type { Hearing } from '../../domain/response/hearing.ts';
import { type EntryState, standing } from '../../domain/said-doing/standing.ts';
import { type Action, mayDo } from '../../domain/staff/permissions.ts';
import type { Deps } from '../createApp.ts';
import { keptCounts } from '../tablets/keptCounts.ts';
import { keptGroups } from '../tablets/keptGroups.ts';
import { createGroupSpeech } from './groups/groupSpeech.ts';
import { spokenOf } from './listening/summaryOf.ts';
import { waiting } from './listening/waiting.ts';
import type { StaffRoute } from './staffRoute.ts';

type Found = Omit<WaitingWork['work'][number], 'what'>;

/** `GET /waiting`: nobody is told of work that is not theirs, not even how much of it there is. */
export function waitingWork({ database, saidDoing, today }: Deps): StaffRoute {
  const { db } = database;
  const entriesIn = async (state: EntryState): Promise<Found> => {
    const stored = [...(await saidDoing.entries.all()).values()];
    const found = stored.filter(({ newest, decisions }) => standing(newest.version, decisions, today()).state === state);
    const [day] = found.map(({ newest }) => newest.day).sort();
    return { count: found.length, ...(day !== undefined && { day }) };
  };
  const texts = async (filter: Parameters<typeof waiting>[1]): Promise<Found> => {
    const { count, since } = await waiting(database, filter);
    return { count, ...(since !== undefined && { day: since }) };
  };
  const speech = createGroupSpeech(database);
  const groups = async (wanted: Hearing): Promise<Found> => {
    const found = (await speech.all()).filter((each) => spokenOf(each).hearing === wanted);
    const [day] = found.flatMap(({ recordings }) => recordings.map((recording) => recording.day)).sort();
    return { count: found.length, ...(day !== undefined && { day }) };
  };
  const concerns = async (): Promise<Found> => {
    const open = await db.selectFrom('concern').select('due_day').where('settled_day', 'is', null).orderBy('due_day').execute();
    const [first] = open;
    return { count: open.length, overdue: open.filter(({ due_day }) => due_day < today()).length, ...(first && { day: first.due_day }) };
  };
  const readings = async (): Promise<Found> => {
    const { count } = await db
      .selectFrom('prompt_draft')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return { count: Number(count) };
  };
  const proposed = async (): Promise<Found> => {
    const waiting = await db.selectFrom('proposal').select('made_day').where('settled_day', 'is', null).orderBy('made_day').execute();
    const [first] = waiting;
    return { count: waiting.length, ...(first && { day: first.made_day }) };
  };
  const lost = async (): Promise<Found> => {
    const counts = [...(await keptCounts(db, today())), ...(await keptGroups(db, today()))];
    const [day] = counts.flatMap(({ since }) => since ?? []).sort();
    return {
      count: counts.flatMap(({ lost }) => Object.values(lost)).reduce((sum, count) => sum + count, 0),
      ...(day !== undefined && { day }),
    };
  };
  // In the order of `WORK`.
  const kinds: readonly (readonly [Work, Action, () => Promise<Found>])[] = [
    ['concerns', 'concerns.manage', concerns],
    ['lost', 'tablets.manage', lost],
    ['new-texts', 'words.read', () => texts({ part: 'new' })],
    ['to-transcribe', 'words.code', () => texts({ part: 'all', spoken: 'to-transcribe' })],
    ['to-check', 'words.code', () => texts({ part: 'all', spoken: 'to-check' })],
    ['groups-to-transcribe', 'words.code', () => groups('to-transcribe')],
    ['groups-to-check', 'words.code', () => groups('to-check')],
    ['sign-off', 'entries.sign-off', () => entriesIn('waiting')],
    ['signed-off', 'entries.publish', () => entriesIn('signed-off')],
    ['proposals', 'entries.edit', proposed],
    ['drafts', 'entries.edit', () => entriesIn('draft')],
    ['readings', 'prompts.publish', readings],
  ];
  return {
    method: 'GET',
    path: '/waiting',
    action: 'signed-in',
    handle: async (c, actor) => {
      const theirs = kinds.filter(([, action]) => mayDo(actor.roles, action));
      const work = await Promise.all(theirs.map(async ([what, , find]) => ({ what, ...(await find()) })));
      return c.json({ work: work.filter(({ count }) => count > 0) } satisfies WaitingWork);
    },
  };
}
