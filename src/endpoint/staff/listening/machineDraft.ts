import * as z from 'zod/mini';
import { machineDraftRequest } from '../../../contract/staff/listening.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import { whyNot } from './recordingSound.ts';

const idSchema = z.uuid();

/** `POST /recordings/:id/draft`: where the area has turned it on. The draft is given to who asked, and kept nowhere. */
export function machineDraft(deps: Deps): StaffRoute['handle'] {
  return async (c, actor) => {
    const id = idSchema.safeParse(c.req.param('id'));
    if (!id.success) return problem('not-found');
    const { transcriber } = deps;
    if (!transcriber) return problem('transcriber-off');
    const read = await readJson(c, machineDraftRequest);
    if (!read.ok) return read.problem;
    const { language } = read.body;
    if (transcriber.languages.length > 0 && !transcriber.languages.includes(language)) return problem('transcriber-language');
    const opened = await deps.recordings.open(id.data);
    if (!opened.ok) return problem(whyNot(opened.why));
    await deps.audit.note(actor, 'recording.machine-transcribed', `recording:${id.data}`, {
      of: auditObject(opened),
      by: transcriber.name,
      language,
    });
    const transcribed = await transcriber.transcribe(opened.sound, opened.type, language);
    if (!transcribed.ok) return problem(transcribed.why === 'busy' ? 'transcriber-busy' : 'transcriber-failed');
    return c.json({ text: transcribed.text });
  };
}
