import * as z from 'zod/mini';
import { rescueFileSchema } from '../../contract/rescueFile.ts';

export type ReadRescueFile =
  | { readonly ok: true; readonly envelopes: readonly unknown[]; readonly recordings: readonly unknown[] }
  /** The end of a sentence that starts with the file's name. */
  | { readonly ok: false; readonly problem: string };

/** `rescueFileSchema`, but each envelope and recording is read on its own later: a damaged one is refused, and the rest are stored. */
const lenientSchema = z.extend(rescueFileSchema, { envelopes: z.array(z.unknown()), recordings: z._default(z.array(z.unknown()), []) });

/** A rescue file's text as what is in it. */
export function readRescueFile(text: string): ReadRescueFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'is not a rescue file, or was cut off: it is not JSON.' };
  }
  const parsed = lenientSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problem: 'is not a rescue file of this version of Heard.' };
  return { ok: true, envelopes: parsed.data.envelopes, recordings: parsed.data.recordings };
}
