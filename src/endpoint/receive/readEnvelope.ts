import { createHash } from 'node:crypto';
import { type Envelope, envelopeSchema, MOST_ENVELOPE_BYTES } from '../../contract/envelope.ts';
import type { Refusal } from '../../contract/sendResponses.ts';
import { fromBase64url } from '../../sealing/base64url.ts';

export type ReadEnvelope =
  | { readonly ok: true; readonly envelope: Envelope; readonly digest: string }
  /** `id` is `''` when none can be read. */
  | { readonly ok: false; readonly id: string; readonly refusal: Extract<Refusal, 'malformed' | 'too-large'> };

/** What somebody sent, as the envelope it is, with the SHA-256 (base64url) that tells a repeat from another envelope. */
export function readEnvelope(sent: unknown): ReadEnvelope {
  const parsed = envelopeSchema.safeParse(sent);
  if (!parsed.success) {
    const tooLarge = parsed.error.issues.every((issue) => issue.code === 'too_big');
    return { ok: false, id: idOf(sent), refusal: tooLarge ? 'too-large' : 'malformed' };
  }
  const envelope = parsed.data;
  // 32 bytes in their one spelling: a withdrawal looks the hash up as text.
  if (fromBase64url(envelope.receiptHash)?.length !== 32) return { ok: false, id: envelope.id, refusal: 'malformed' };
  const { v, kind, id, keyId, receiptHash, coded, words } = envelope;
  const parts = [v, id, keyId, receiptHash, coded.enc, coded.ct, words?.enc, words?.ct];
  // What responses have been known by since before there were groups stays the same.
  const bytes = JSON.stringify(kind === undefined ? parts : [...parts, kind]);
  if (bytes.length > MOST_ENVELOPE_BYTES) return { ok: false, id, refusal: 'too-large' };
  return { ok: true, envelope, digest: createHash('sha256').update(bytes).digest('base64url') };
}

function idOf(sent: unknown): string {
  if (typeof sent !== 'object' || sent === null || !('id' in sent)) return '';
  const id = envelopeSchema.shape.id.safeParse(sent.id);
  return id.success ? id.data : '';
}
