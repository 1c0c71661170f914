import type { Context } from 'hono';
import { MOST_PROMPT_BYTES, MOST_PROMPT_SECONDS } from '../../contract/promptRecording.ts';
import { AUDIO_TYPES } from '../../domain/media/prompt.ts';
import { problem } from '../http/problem.ts';
import { inspectMedia } from '../media/inspectMedia.ts';
import type { Draft } from './drafts.ts';

/** Sound that was sent, and is what it says. */
export interface TakenSound extends Pick<Draft, 'type' | 'ms'> {
  readonly bytes: Uint8Array;
}

export type ReadSound = { readonly ok: true; readonly sound: TakenSound } | { readonly ok: false; readonly problem: Response };

/**
 * The body of a request, if it is speech that can be played to families. Its own bytes tell what it is. A type of sound is asked
 * for in the header because another site's page cannot send one without asking first.
 */
export async function readSound(c: Context): Promise<ReadSound> {
  if (!/^audio\//i.test(c.req.header('content-type') ?? '')) return { ok: false, problem: problem('not-a-recording') };
  const bytes = Buffer.from(await c.req.arrayBuffer());
  if (bytes.length > MOST_PROMPT_BYTES) return { ok: false, problem: problem('recording-too-long') };
  const inspected = inspectMedia(bytes);
  const type = AUDIO_TYPES.find((each) => each === inspected?.type);
  // How long it is must be known: families keep it, and whoever publishes it has to hear it to its end.
  if (!type || inspected?.ms === undefined) return { ok: false, problem: problem('not-a-recording') };
  if (inspected.ms > MOST_PROMPT_SECONDS * 1_000 + GRACE_MS) return { ok: false, problem: problem('recording-too-long') };
  return { ok: true, sound: { bytes, type, ms: inspected.ms } };
}

/** A recorder that is stopped at the limit stops a little after it. */
const GRACE_MS = 2_000;
