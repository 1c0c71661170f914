import * as z from 'zod/mini';
import type { Deps } from '../../createApp.ts';
import { byteRange } from '../../http/byteRange.ts';
import { type ProblemCode, problem } from '../../http/problem.ts';
import type { OpenedRecording } from '../../recordings/recordings.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import { createPlays } from './plays.ts';

const idSchema = z.uuid();

/**
 * `GET /recordings/:id/sound`: what somebody said, or a part of it, opened in memory. That it is heard is on the disk before any of
 * it leaves; the parts that a player asks for in one sitting are one hearing.
 */
export function recordingSound(deps: Deps): StaffRoute['handle'] {
  const plays = createPlays(deps.audit);
  return async (c, actor) => {
    const id = idSchema.safeParse(c.req.param('id'));
    if (!id.success) return problem('not-found');
    const opened = await deps.recordings.open(id.data);
    if (!opened.ok) return problem(whyNot(opened.why));
    const { sound, type } = opened;
    const range = byteRange(c.req.header('range'), sound.length);
    if (range === 'none') return problem('range-not-satisfiable', { 'content-range': `bytes */${sound.length}` });
    await plays.note(actor, id.data, { of: auditObject(opened.of) });
    const { first, last } = range === 'whole' ? { first: 0, last: sound.length - 1 } : range;
    return new Response(sound.subarray(first, last + 1), {
      status: range === 'whole' ? 200 : 206,
      headers: {
        'content-type': type,
        'accept-ranges': 'bytes',
        'content-length': String(last - first + 1),
        ...(range !== 'whole' && { 'content-range': `bytes ${first}-${last}/${sound.length}` }),
      },
    });
  };
}

/** Why a recording cannot be heard, as it is told. */
export function whyNot(why: Extract<OpenedRecording, { readonly ok: false }>['why']): ProblemCode {
  switch (why) {
    case 'unknown':
      return 'not-found';
    case 'expected':
      return 'recording-expected';
    case 'refused':
      return 'sound-refused';
    case 'unreadable':
      return 'recording-unreadable';
    case 'gone':
      return 'recording-gone';
  }
}
