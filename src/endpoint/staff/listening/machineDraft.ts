import * as z from 'zod/mini';
import { machineDraftRequest } from '../../../contract/staff/listening.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import { whyNot } from './recordingSound.ts';

const idSchema = z.uuid();

const STILL_HERE_MS = 10_000;

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
      of: auditObject(opened.of),
      by: transcriber.name,
      language,
    });
    const draft = transcriber.transcribe(opened.sound, opened.type, language);
    if (!draft) return problem('transcriber-busy');
    return new Response(whenReady(draft), { headers: { 'content-type': 'application/json' } });
  };
}

/** Spaces until it is there, which JSON allows: it takes minutes, and a proxy gives up after one without a byte. */
function whenReady(draft: Promise<string>): ReadableStream<Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  let waiting: NodeJS.Timeout;
  return new ReadableStream({
    async start(controller) {
      waiting = setInterval(() => controller.enqueue(bytes(' ')), STILL_HERE_MS);
      const text = await draft.finally(() => clearInterval(waiting));
      controller.enqueue(bytes(JSON.stringify({ text })));
      controller.close();
    },
    // Whoever asked has gone.
    cancel: () => clearInterval(waiting),
  });
}
