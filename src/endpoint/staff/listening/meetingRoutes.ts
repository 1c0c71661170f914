import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { type meetingSchema, writeMeetingRequest } from '../../../contract/staff/meetings.ts';
import { contactDetail } from '../../../domain/staff/contactDetail.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { openNote, sealNote } from '../../../sealing/note.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { createMeetings } from './meetings.ts';
import { NOTE_PLACES } from './notePlaces.ts';

/** `GET /meetings`: that they are there. */
export function listMeetings({ database }: Deps): StaffRoute['handle'] {
  const meetings = createMeetings(database);
  return async (c, actor) => {
    const rows = await meetings.list();
    return c.json({ meetings: rows.map(({ writer, ...row }) => ({ ...row, mine: writer === actor.id })) });
  };
}

/** `POST /meetings`. */
export function writeMeeting(deps: Deps): StaffRoute['handle'] {
  const meetings = createMeetings(deps.database);
  return async (c, actor) => {
    const read = await readJson(c, writeMeetingRequest);
    if (!read.ok) return read.problem;
    const { notes, ...meeting } = read.body;
    if (notes.some(({ text }) => contactDetail(text) !== undefined)) return problem('contact-detail');
    const id = randomUUID();
    const sealed = notes.map(async ({ text, themes }, position) => ({
      note: await sealNote(text, NOTE_PLACES.meeting(id, position), deps.keys.current),
      themes,
    }));
    const detail = { kind: meeting.kind, notes: notes.length };
    await meetings.write(id, meeting, await Promise.all(sealed), actor, deps.today(), (transaction) =>
      deps.audit.within(transaction).note(actor, 'meeting.written', `meeting:${id}`, detail),
    );
    return c.json({ id });
  };
}

/** `GET /meetings/:id`: what was said, for listeners. */
export function openMeeting(deps: Deps): StaffRoute['handle'] {
  const meetings = createMeetings(deps.database);
  return async (c, actor) => {
    const meeting = await meetings.one(c.req.param('id') ?? '');
    if (!meeting) return problem('not-found');
    await deps.audit.note(actor, 'meeting.opened', `meeting:${meeting.id}`);
    const { writer, notes, ...row } = meeting;
    const said = notes.map(async ({ note, themes }, position) => {
      const text = await openNote(note, NOTE_PLACES.meeting(meeting.id, position), deps.keys.held);
      return { ...(text !== undefined && { text }), themes: [...themes] };
    });
    const reply: z.infer<typeof meetingSchema> = {
      ...row,
      notes: notes.length,
      mine: writer === actor.id,
      said: await Promise.all(said),
    };
    return c.json(reply);
  };
}

/** `DELETE /meetings/:id`: by whoever wrote it, or a listener. To anybody else it is not there. */
export function removeMeeting(deps: Deps): StaffRoute['handle'] {
  const meetings = createMeetings(deps.database);
  return async (c, actor) => {
    const meeting = await meetings.one(c.req.param('id') ?? '');
    if (!meeting || (meeting.writer !== actor.id && !mayDo(actor.roles, 'words.read'))) return problem('not-found');
    await meetings.remove(meeting.id, (transaction) =>
      deps.audit.within(transaction).note(actor, 'meeting.removed', `meeting:${meeting.id}`),
    );
    return c.json({ done: true });
  };
}
