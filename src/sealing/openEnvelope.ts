import type { Envelope } from '../contract/envelope.ts';
import { associatedData, codedPart } from './associatedData.ts';
import type { HeldKeys } from './keyPair.ts';
import { open } from './open.ts';

export type OpenedEnvelope =
  /** Both parts as JSON, not yet held against any schema. `words` is `{}` when nothing was written. */
  | { readonly ok: true; readonly coded: unknown; readonly words: unknown }
  | { readonly ok: false; readonly refusal: 'unknown-key' | 'cannot-open' };

/** Opens both parts of an envelope. `cannot-open`: the wrong key, damaged, cut off, or parts of different envelopes. */
export async function openEnvelope(envelope: Envelope, keys: HeldKeys): Promise<OpenedEnvelope> {
  const key = keys.get(envelope.keyId);
  if (!key) return { ok: false, refusal: 'unknown-key' };
  const [coded, words] = await Promise.all([
    open(envelope.coded, key, associatedData(envelope, codedPart(envelope))),
    envelope.words ? open(envelope.words, key, associatedData(envelope, 'words')) : { ok: true as const, json: {} },
  ]);
  return coded.ok && words.ok ? { ok: true, coded: coded.json, words: words.json } : { ok: false, refusal: 'cannot-open' };
}
