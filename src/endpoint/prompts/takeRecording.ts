import type { Context } from 'hono';
import { recordedQuerySchema } from '../../contract/promptRecording.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Variant } from '../../i18n/variants.ts';
import { problem } from '../http/problem.ts';
import type { AuditActor } from '../staff/audit.ts';
import { waitingTold } from './partsWithRecordings.ts';
import type { PromptChanges } from './promptChanges.ts';
import { readSound } from './readSound.ts';

interface Asked {
  readonly survey: Survey;
  readonly variant: Variant;
  /** `STAFF`, or the id of a link. */
  readonly source: string;
  readonly by: AuditActor;
}

/** Takes in one recording: the place stands in the path and the query, the sound in the body. */
export async function takeRecording(c: Context, change: PromptChanges, { survey, variant, source, by }: Asked): Promise<Response> {
  const query = recordedQuerySchema.safeParse(c.req.query());
  if (!query.success) return problem('malformed-request');
  const read = await readSound(c);
  if (!read.ok) return read.problem;
  const { option, words } = query.data;
  const kept = await change.record({ survey, variant, page: c.req.param('page') ?? '', option, words, sound: read.sound }, source, by);
  if (kept === undefined) return problem('not-found');
  return kept === 'words-changed' ? problem(kept) : c.json(waitingTold(kept), 201);
}
