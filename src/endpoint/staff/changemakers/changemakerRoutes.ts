import type { Context } from 'hono';
import type * as z from 'zod/mini';
import {
  type entryMessagesSchema,
  linkEntryRequest,
  type MessageRef,
  type proposalsSchema,
  proposeRequest,
  releaseRequest,
  type releaseSchema,
  settleProposalRequest,
} from '../../../contract/staff/changemakers.ts';
import { contactDetail } from '../../../domain/staff/contactDetail.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { askedEasily } from './askedEasily.ts';
import { changemakersView } from './changemakersView.ts';
import { createEntryMessages } from './entryMessages.ts';
import { messageIn, messageKey, sessionsWithMessages } from './messages.ts';
import { createProposals } from './proposals.ts';
import { createReleases } from './releases.ts';

/** The Changemakers' page, and what listeners and editors do for it. Nothing that is written there goes straight out. */
export function changemakerRoutes(deps: Deps): readonly StaffRoute[] {
  return [
    { method: 'GET', path: '/changemakers', action: 'changemakers.read', handle: changemakersView(deps) },
    { method: 'POST', path: '/changemakers/proposals', action: 'changemakers.propose', handle: propose(deps) },
    { method: 'DELETE', path: '/changemakers/proposals/:id', action: 'changemakers.propose', handle: takeBack(deps) },
    { method: 'GET', path: '/proposals', action: 'entries.edit', handle: listProposals(deps) },
    { method: 'POST', path: '/proposals/:id/settle', action: 'entries.edit', handle: settle(deps) },
    { method: 'GET', path: '/entries/:id/messages', action: 'entries.edit', handle: listMessages(deps) },
    { method: 'PUT', path: '/entries/:id/messages', action: 'entries.edit', handle: linkMessages(deps) },
    { method: 'GET', path: '/groups/:id/releases/:activity', action: 'words.code', handle: readRelease(deps) },
    { method: 'PUT', path: '/groups/:id/releases/:activity', action: 'words.code', handle: release(deps) },
    { method: 'DELETE', path: '/groups/:id/releases/:activity', action: 'words.code', handle: endRelease(deps) },
  ];
}

function propose({ database, keys, storage, audit, today }: Deps): StaffRoute['handle'] {
  const proposals = createProposals(database, keys);
  return async (c, actor) => {
    const read = await readJson(c, proposeRequest);
    if (!read.ok) return read.problem;
    const { text, about } = read.body;
    if (contactDetail(text) !== undefined) return problem('contact-detail');
    const sessions = await sessionsWithMessages(storage);
    if (about.some((ref) => !messageIn(sessions, ref))) return problem('not-found');
    const id = await proposals.make(text, about, actor.id, today());
    await audit.note(actor, 'proposal.made', `proposal:${id}`);
    return c.json({ id }, 201);
  };
}

function takeBack({ database, keys, audit }: Deps): StaffRoute['handle'] {
  const proposals = createProposals(database, keys);
  return async (c, actor) => {
    const id = param(c, 'id');
    if (!(await proposals.takeBack(id, actor.id))) return problem('not-found');
    await audit.note(actor, 'proposal.taken-back', `proposal:${id}`);
    return c.json({ done: true });
  };
}

/** That they were read is on the disk before they are. */
function listProposals({ database, keys, audit, speech }: Deps): StaffRoute['handle'] {
  const proposals = createProposals(database, keys);
  return async (c, actor) => {
    const waiting = await proposals.waiting();
    if (waiting.length > 0) await audit.note(actor, 'proposals.read', undefined, { proposals: waiting.length });
    return c.json({
      proposals: waiting.map(({ about, settled: _, ...rest }) => ({
        ...rest,
        about: about.map(({ activity }) => askedEasily(speech, activity) ?? activity),
      })),
    } satisfies z.infer<typeof proposalsSchema>);
  };
}

function settle({ database, keys, audit, saidDoing, today }: Deps): StaffRoute['handle'] {
  const proposals = createProposals(database, keys);
  return async (c, actor) => {
    const read = await readJson(c, settleProposalRequest);
    if (!read.ok) return read.problem;
    const { body } = read;
    const id = param(c, 'id');
    if (body.outcome === 'taken-up' && !(await saidDoing.entries.find(body.entry))) return problem('not-found');
    if (!(await proposals.settle(id, body, today()))) return problem('not-found');
    if (body.outcome === 'taken-up') await audit.note(actor, 'proposal.taken-up', `proposal:${id}`, { entry: body.entry });
    else await audit.note(actor, 'proposal.turned-down', `proposal:${id}`);
    return c.json({ done: true });
  };
}

function listMessages({ database, storage, saidDoing, speech }: Deps): StaffRoute['handle'] {
  const links = createEntryMessages(database);
  return async (c) => {
    const id = param(c, 'id');
    if (!(await saidDoing.entries.find(id))) return problem('not-found');
    const [sessions, mine] = await Promise.all([sessionsWithMessages(storage), links.of(id)]);
    const answered = new Set(mine.map(messageKey));
    return c.json({
      messages: sessions.flatMap(({ coded: { id: session, day, items } }) =>
        items
          .filter(({ shared }) => shared)
          .map(({ activity }) => ({
            session,
            activity,
            asked: askedEasily(speech, activity) ?? activity,
            day,
            answered: answered.has(messageKey({ session, activity })),
          })),
      ),
    } satisfies z.infer<typeof entryMessagesSchema>);
  };
}

function linkMessages({ database, storage, saidDoing, audit }: Deps): StaffRoute['handle'] {
  const links = createEntryMessages(database);
  return async (c, actor) => {
    const read = await readJson(c, linkEntryRequest);
    if (!read.ok) return read.problem;
    const id = param(c, 'id');
    const { messages } = read.body;
    if (!(await saidDoing.entries.find(id))) return problem('not-found');
    const sessions = await sessionsWithMessages(storage);
    if (messages.some((ref) => !messageIn(sessions, ref))) return problem('not-found');
    await links.set(id, messages);
    await audit.note(actor, 'entry.linked', `entry:${id}`, { messages: messages.length });
    return c.json({ done: true });
  };
}

/** That it was read is on the disk before it is. */
function readRelease({ database, keys, audit }: Deps): StaffRoute['handle'] {
  const releases = createReleases(database, keys);
  return async (c, actor) => {
    const message = messageOf(c);
    const released = await releases.one(message);
    if (released) await audit.note(actor, 'group.release-read', `group:${message.session}`, { activity: message.activity });
    return c.json({ ...(released && { released }) } satisfies z.infer<typeof releaseSchema>);
  };
}

/** What a group kept to itself, what another group said, and what nobody has heard yet, cannot be released. */
function release({ database, keys, storage, audit, today }: Deps): StaffRoute['handle'] {
  const releases = createReleases(database, keys);
  return async (c, actor) => {
    const read = await readJson(c, releaseRequest);
    if (!read.ok) return read.problem;
    const message = messageOf(c);
    const sessions = await sessionsWithMessages(storage);
    if (!messageIn(sessions, message)) return problem('not-found');
    const worded = sessions.some(({ coded, words }) => coded.id === message.session && words !== undefined);
    if (!worded && !(await wasTyped(database, message))) return problem('not-found');
    const { text } = read.body;
    if (contactDetail(text) !== undefined) return problem('contact-detail');
    await releases.put(message, text, actor, today(), (transaction) =>
      audit.within(transaction).note(actor, 'group.released', `group:${message.session}`, { activity: message.activity }),
    );
    return c.json({ done: true });
  };
}

function endRelease({ database, keys, audit }: Deps): StaffRoute['handle'] {
  const releases = createReleases(database, keys);
  return async (c, actor) => {
    const message = messageOf(c);
    const ended = await releases.end(message, (transaction) =>
      audit.within(transaction).note(actor, 'group.release-ended', `group:${message.session}`, { activity: message.activity }),
    );
    return ended ? c.json({ done: true }) : problem('not-found');
  };
}

/** Whether what was said aloud has been typed. A session in which a group only spoke has no words of its own. */
async function wasTyped({ db }: Deps['database'], { session, activity }: MessageRef): Promise<boolean> {
  const typed = db.selectFrom('transcript').select('version').where('session_id', '=', session).where('question', '=', activity);
  return (await typed.executeTakeFirst()) !== undefined;
}

const param = (c: Context, name: string): string => c.req.param(name) ?? '';
const messageOf = (c: Context): MessageRef => ({ session: param(c, 'id'), activity: param(c, 'activity') });
