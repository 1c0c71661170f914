import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Envelope, envelopeSchema } from '../../src/contract/envelope.ts';
import type { Response } from '../../src/domain/response/response.ts';
import { splitWords } from '../../src/domain/response/responseParts.ts';
import { fromBase64url, toBase64url } from '../../src/sealing/base64url.ts';
import { generateKeyPair, type HeldKeys, importKeyPair, type StoredKeyPair } from '../../src/sealing/keyPair.ts';
import { openEnvelope } from '../../src/sealing/openEnvelope.ts';
import { openWords } from '../../src/sealing/openWords.ts';
import { LENGTH_STEP } from '../../src/sealing/seal.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';
import { anyResponse } from './anyResponse.ts';

const RECEIPT_HASH = toBase64url(new Uint8Array(32).fill(7));

const response = (answers: Response['answers'], id = '6b1f3f0e-58a3-4c5f-9d0a-7f2f3f4c5d6e'): Response => ({
  id,
  survey: 'parent-experience',
  version: 1,
  language: 'ur',
  format: 'standard',
  channel: 'own-phone',
  day: '2026-11-22',
  answers,
});

const written = response({ help: { kind: 'text', text: 'کسی سے بات کرنا' }, often: { kind: 'one', code: 'rarely' } });

let key: StoredKeyPair;
let keys: HeldKeys;

beforeAll(async () => {
  key = await generateKeyPair();
  keys = new Map([[key.id, await importKeyPair(key)]]);
});

const changed = (text: string, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string => {
  const bytes = fromBase64url(text);
  if (!bytes) throw new Error('not base64url');
  return toBase64url(change(bytes));
};

const flipBit =
  (bit: number) =>
  (bytes: Uint8Array<ArrayBuffer>): Uint8Array => {
    const at = bit % (bytes.length * 8);
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    return bytes;
  };

describe('a sealed response', () => {
  it('comes back exactly as it was, in its two parts, whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(anyResponse, async (any) => {
        const envelope = await sealResponse(any, key, RECEIPT_HASH);
        expect(envelopeSchema.safeParse(envelope).success).toBe(true);
        const { coded, words } = splitWords(any);
        expect(await openEnvelope(envelope, keys)).toEqual({ ok: true, coded, words });
      }),
      { numRuns: 60 },
    );
  });

  it('shows no answer, language, survey or day on the outside', async () => {
    const outside = JSON.stringify(await sealResponse(written, key, RECEIPT_HASH));
    for (const secret of ['rarely', 'parent-experience', '2026-11-22', 'کسی', '"ur"']) expect(outside).not.toContain(secret);
  });

  it('has the same size whether somebody chose "yes" or "prefer not to say"', async () => {
    const yes = await sealResponse(response({ ehcp: { kind: 'one', code: 'yes' } }), key, RECEIPT_HASH);
    const apart = await sealResponse(response({ ehcp: { kind: 'apart', apart: 'prefer-not-to-say' } }), key, RECEIPT_HASH);
    expect(JSON.stringify(apart)).toHaveLength(JSON.stringify(yes).length);
  });

  it('is at most a step, a tag and a point longer than what was sealed', async () => {
    const { coded } = await sealResponse(written, key, RECEIPT_HASH);
    const plain = new TextEncoder().encode(JSON.stringify(splitWords(written).coded)).length;
    const sealed = fromBase64url(coded.ct)?.length ?? Number.NaN;
    expect(sealed - plain).toBeLessThan(LENGTH_STEP + 16);
    expect(fromBase64url(coded.enc)).toHaveLength(65);
  });

  it('has no words part when nothing was written', async () => {
    expect(await sealResponse(response({ often: { kind: 'one', code: 'rarely' } }), key, RECEIPT_HASH)).not.toHaveProperty('words');
  });

  it('cannot be sealed to something that is not a key', async () => {
    await expect(sealResponse(written, { id: 'k-1', publicKey: 'A'.repeat(87) }, RECEIPT_HASH)).rejects.toThrow(RangeError);
    await expect(sealResponse(written, { id: 'k-1', publicKey: '*' }, RECEIPT_HASH)).rejects.toThrow(RangeError);
  });
});

describe('an envelope that was tampered with', () => {
  const refused = { ok: false, refusal: 'cannot-open' };

  it('does not open when any bit of any part was flipped', async () => {
    const envelope = await sealResponse(written, key, RECEIPT_HASH);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('coded' as const, 'words' as const),
        fc.constantFrom('enc' as const, 'ct' as const),
        fc.nat(),
        async (part, field, bit) => {
          const sealed = envelope[part];
          if (!sealed) throw new Error('nothing sealed');
          const damaged = { ...envelope, [part]: { ...sealed, [field]: changed(sealed[field], flipBit(bit)) } };
          expect(await openEnvelope(damaged, keys)).toEqual(refused);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not open when it was cut off anywhere', async () => {
    const envelope = await sealResponse(written, key, RECEIPT_HASH);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('enc' as const, 'ct' as const), fc.nat(), async (field, at) => {
        const short = changed(envelope.coded[field], (bytes) => bytes.subarray(0, at % bytes.length));
        expect(await openEnvelope({ ...envelope, coded: { ...envelope.coded, [field]: short } }, keys)).toEqual(refused);
      }),
      { numRuns: 40 },
    );
  });

  it('does not open with the words of another response, with a part in the other part’s place, or without its words', async () => {
    const mine = await sealResponse(written, key, RECEIPT_HASH);
    const theirs = await sealResponse({ ...written, id: 'e7c1f2aa-0b64-4b53-8a35-3f2d9c7b1a10' }, key, RECEIPT_HASH);
    if (!mine.words || !theirs.words) throw new Error('nothing sealed');
    const { words: _, ...without } = mine;
    const attempts: Envelope[] = [
      { ...mine, words: theirs.words },
      { ...mine, coded: mine.words, words: mine.coded },
      { ...mine, coded: mine.words },
      without,
    ];
    for (const attempt of attempts) expect(await openEnvelope(attempt, keys)).toEqual(refused);
  });

  it('does not open under another id or another receipt hash', async () => {
    const envelope = await sealResponse(written, key, RECEIPT_HASH);
    expect(await openEnvelope({ ...envelope, id: 'e7c1f2aa-0b64-4b53-8a35-3f2d9c7b1a10' }, keys)).toEqual(refused);
    expect(await openEnvelope({ ...envelope, receiptHash: toBase64url(new Uint8Array(32)) }, keys)).toEqual(refused);
  });

  it('says when the key is not held, and does not open with another pair under the same id', async () => {
    const envelope = await sealResponse(written, key, RECEIPT_HASH);
    expect(await openEnvelope(envelope, new Map())).toEqual({ ok: false, refusal: 'unknown-key' });
    const other = new Map([[key.id, await importKeyPair(await generateKeyPair())]]);
    expect(await openEnvelope(envelope, other)).toEqual(refused);
  });
});

describe('words that stayed sealed in the database', () => {
  it('open later, bound to the row they came with', async () => {
    const envelope = await sealResponse(written, key, RECEIPT_HASH);
    if (!envelope.words) throw new Error('nothing sealed');
    expect(await openWords(envelope, envelope.words, keys)).toEqual({ ok: true, words: { help: 'کسی سے بات کرنا' } });
    const elsewhere = { ...envelope, id: 'e7c1f2aa-0b64-4b53-8a35-3f2d9c7b1a10' };
    expect(await openWords(elsewhere, envelope.words, keys)).toEqual({ ok: false, refusal: 'cannot-open' });
    expect(await openWords(envelope, envelope.words, new Map())).toEqual({ ok: false, refusal: 'unknown-key' });
  });
});
