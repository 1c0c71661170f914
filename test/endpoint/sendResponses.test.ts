import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/contract/envelope.ts';
import { associatedData } from '../../src/sealing/associatedData.ts';
import { toBase64url } from '../../src/sealing/base64url.ts';
import { generateKeyPair } from '../../src/sealing/keyPair.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';
import { INFO, suite } from '../../src/sealing/suite.ts';
import { spoken, webm } from './spoken.ts';
import { teaResponse } from './tea.ts';
import { DAY, openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint();
});
afterEach(() => endpoint.close());

describe('a response that arrives', () => {
  it('gets its receipt and is kept: codes as columns, words still sealed, days and no time', async () => {
    const response = teaResponse();
    const envelope = await endpoint.seal(response);
    expect(await endpoint.send(envelope)).toEqual([{ id: response.id, outcome: 'stored' }]);
    const [kept] = await endpoint.kept();
    expect(kept).toMatchObject({ receivedDay: DAY, words: envelope.words, keyId: envelope.keyId, receiptHash: envelope.receiptHash });
    expect(kept?.coded).toEqual({ ...response, answers: { often: { kind: 'one', code: 'rarely' }, why: { kind: 'text', text: '' } } });
  });

  it('gets a receipt again when the first was lost, and is kept once', async () => {
    const envelope = await endpoint.seal(teaResponse());
    await endpoint.send(envelope);
    expect(await endpoint.send(envelope, envelope)).toEqual([
      { id: envelope.id, outcome: 'already-stored' },
      { id: envelope.id, outcome: 'already-stored' },
    ]);
    expect(await endpoint.kept()).toHaveLength(1);
  });

  it('cannot replace another that has its id', async () => {
    const mine = teaResponse();
    await endpoint.send(await endpoint.seal(mine));
    const theirs = await endpoint.seal({ ...mine, answers: { often: { kind: 'one', code: 'always' } } });
    expect(await endpoint.send(theirs)).toEqual([{ id: mine.id, outcome: 'refused', refusal: 'id-taken' }]);
    expect((await endpoint.kept())[0]?.coded.answers['often']).toEqual({ kind: 'one', code: 'rarely' });
  });

  it('stands in the inbox when it was only spoken, with what it declares', async () => {
    const { envelope, response, recordings } = await spoken(endpoint.deps.keys.current, [webm(), webm()]);
    expect(await endpoint.send(envelope, envelope)).toMatchObject([{ outcome: 'stored' }, { outcome: 'already-stored' }]);
    const { db } = endpoint.deps.database;
    expect(await db.selectFrom('text').select(['response_id', 'question', 'state']).execute()).toEqual([
      { response_id: response.id, question: 'why', state: 'new' },
    ]);
    const rows = await db.selectFrom('recording').selectAll().orderBy('position').execute();
    expect(rows).toMatchObject(
      recordings.map(({ id, sealed }, position) => ({
        id,
        position,
        bytes: sealed.length,
        state: 'expected',
        key_id: envelope.keyId,
        received_day: null,
      })),
    );
  });

  it('cannot name a recording that is another’s', async () => {
    const mine = await spoken(endpoint.deps.keys.current);
    await endpoint.send(mine.envelope);
    const theirs = await spoken(endpoint.deps.keys.current, [webm()], { lie: { id: mine.recordings[0]?.id ?? '' } });
    expect(await endpoint.send(theirs.envelope)).toEqual([{ id: theirs.response.id, outcome: 'refused', refusal: 'id-taken' }]);
    expect(await endpoint.kept()).toMatchObject([{ coded: { id: mine.response.id } }]);
  });

  it('is taken to an old version of its survey for ever', async () => {
    const [old, current] = [await endpoint.seal(teaResponse()), await endpoint.seal(teaResponse({ version: 2 }))];
    expect((await endpoint.send(old, current)).map(({ outcome }) => outcome)).toEqual(['stored', 'stored']);
  });

  it('gets no receipt when the database has not committed', async () => {
    const failing = await openTestEndpoint();
    await failing.deps.storage.close();
    const reply = await failing.post('/api/responses', { envelopes: [await failing.seal(teaResponse())] });
    expect(reply.status).toBe(500);
    expect(await reply.json()).toMatchObject({ type: '/problems/unexpected', status: 500 });
    expect(failing.lines.some((line) => line.includes('"unexpected"'))).toBe(true);
  });
});

describe('an envelope that is refused', () => {
  /** A good envelope spoiled in one way, and what is said of it. */
  const spoiled: [name: string, refusal: string, spoil: (good: Envelope) => unknown | Promise<unknown>][] = [
    ['nothing', 'malformed', () => null],
    ['a number', 'malformed', () => 7],
    ['a list', 'malformed', () => []],
    ['an unknown field', 'malformed', (good) => ({ ...good, address: '1 Acacia Avenue' })],
    ['another version of the envelope', 'malformed', (good) => ({ ...good, v: 2 })],
    ['an id that is no UUID', 'malformed', (good) => ({ ...good, id: '1; drop table response' })],
    ['a receipt hash that is too short', 'malformed', (good) => ({ ...good, receiptHash: 'AAAA' })],
    ['a receipt hash in another spelling', 'malformed', (good) => ({ ...good, receiptHash: `${'A'.repeat(42)}B` })],
    ['no sealed part', 'malformed', ({ coded: _, ...rest }) => rest],
    ['a part that is not base64url', 'malformed', (good) => ({ ...good, coded: { ...good.coded, ct: '<script>' } })],
    ['a part beyond the limit', 'too-large', (good) => ({ ...good, coded: { ...good.coded, ct: 'A'.repeat(128_001) } })],
    [
      'parts beyond the limit together',
      'too-large',
      (good) => ({ ...good, coded: { ...good.coded, ct: 'A'.repeat(110_000) }, words: { enc: 'AAAA', ct: 'A'.repeat(110_000) } }),
    ],
    ['a key that is not held here', 'unknown-key', (good) => ({ ...good, keyId: 'k-00000000' })],
    ['a truncated part', 'cannot-open', (good) => ({ ...good, coded: { ...good.coded, ct: good.coded.ct.slice(0, 80) } })],
    [
      'a flipped bit',
      'cannot-open',
      (good) => ({ ...good, coded: { ...good.coded, ct: (good.coded.ct.startsWith('A') ? 'B' : 'A') + good.coded.ct.slice(1) } }),
    ],
    ['another receipt hash', 'cannot-open', (good) => ({ ...good, receiptHash: toBase64url(new Uint8Array(32)) })],
    ['its words lost', 'cannot-open', ({ words: _, ...rest }) => rest],
    [
      'the wrong key under the right name',
      'cannot-open',
      async (good) => ({
        ...(await sealResponse(teaResponse({ id: good.id }), { ...(await generateKeyPair()), id: good.keyId }, good.receiptHash)),
      }),
    ],
    ['an unknown survey', 'unknown-survey', (good) => endpoint.seal(teaResponse({ id: good.id, survey: 'coffee' }))],
    ['a version that never was', 'unknown-survey', (good) => endpoint.seal(teaResponse({ id: good.id, version: 3 }))],
    [
      'a code that is not an option',
      'does-not-fit',
      (good) => endpoint.seal(teaResponse({ id: good.id, answers: { often: { kind: 'one', code: 'hourly' } } })),
    ],
    [
      'a question that is not in the survey',
      'does-not-fit',
      (good) => endpoint.seal(teaResponse({ id: good.id, answers: { sugar: { kind: 'one', code: 'two' } } })),
    ],
    [
      'a question named like a property of every object',
      'does-not-fit',
      (good) => endpoint.seal(teaResponse({ id: good.id, answers: Object.fromEntries([['constructor', { kind: 'one', code: 'two' }]]) })),
    ],
    [
      'a question out of reach',
      'does-not-fit',
      (good) =>
        endpoint.seal(
          teaResponse({ id: good.id, answers: { often: { kind: 'one', code: 'never' }, with: { kind: 'many', codes: ['milk'] } } }),
        ),
    ],
    ['an empty text', 'does-not-fit', (good) => endpoint.seal(teaResponse({ id: good.id, answers: { why: { kind: 'text', text: '' } } }))],
    [
      'a text that is too long',
      'does-not-fit',
      (good) => endpoint.seal(teaResponse({ id: good.id, answers: { why: { kind: 'text', text: 'x'.repeat(20_001) } } })),
    ],
    [
      'a number out of range',
      'does-not-fit',
      (good) => endpoint.seal(teaResponse({ id: good.id, answers: { cups: { kind: 'number', number: 1e9 } } })),
    ],
    ['a day that is not one', 'does-not-fit', (good) => endpoint.seal(teaResponse({ id: good.id, day: '2026-13-45' }))],
    ['a time in the place of a day', 'does-not-fit', (good) => endpoint.seal(teaResponse({ id: good.id, day: '2026-11-22T10:00:00Z' }))],
    ['a campaign that holds an address', 'does-not-fit', (good) => endpoint.seal(teaResponse({ id: good.id, campaign: 'a@example.org' }))],
    ['the id of another inside', 'does-not-fit', async (good) => sealedInside(good, JSON.stringify({ ...teaResponse(), answers: {} }))],
    [
      'an unknown field inside',
      'does-not-fit',
      async (good) => sealedInside(good, JSON.stringify({ ...teaResponse({ id: good.id, answers: {} }), time: '10:00' })),
    ],
    [
      'words in the coded part',
      'does-not-fit',
      async (good) =>
        sealedInside(good, JSON.stringify(teaResponse({ id: good.id, answers: { kind: { kind: 'one', code: 'other', said: 'Bury' } } }))),
    ],
    ['a recording that does not say how it was sealed', 'does-not-fit', async () => (await unsealed([crypto.randomUUID()])).envelope],
    [
      'a recording that is named twice',
      'does-not-fit',
      async () => (await spoken(endpoint.deps.keys.current, [webm(), webm()], { lie: { id: crypto.randomUUID() } })).envelope,
    ],
    [
      'a recording longer than its question gives time for',
      'does-not-fit',
      async () => (await spoken(endpoint.deps.keys.current, [webm()], { lie: { seconds: 302 } })).envelope,
    ],
    [
      'a recording of more bytes than any',
      'does-not-fit',
      async () =>
        (await spoken(endpoint.deps.keys.current, [webm()], { lie: { sealed: { bytes: 4_000_001, sha256: 'ab'.repeat(32) } } })).envelope,
    ],
    ['no JSON inside', 'cannot-open', async (good) => sealedInside(good, '{"survey":')],
  ];

  it.each(spoiled)('because of %s: %s, and everything beside it is stored', async (_, refusal, spoil) => {
    const [before, good, after] = await Promise.all([
      endpoint.seal(teaResponse()),
      endpoint.seal(teaResponse()),
      endpoint.seal(teaResponse()),
    ]);
    const outcomes = await endpoint.send(before, await spoil(good), after);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'refused', 'stored']);
    expect(outcomes[1]).toMatchObject({ refusal });
    expect((await endpoint.kept()).map(({ coded }) => coded.id).sort()).toEqual([before.id, after.id].sort());
  });
});

/** A response whose recordings are still as they are in a draft. */
async function unsealed(ids: readonly string[]): Promise<{ readonly envelope: Envelope }> {
  const recordings = ids.map((id) => ({ id, type: 'audio/webm' as const, seconds: 12 }));
  return { envelope: await endpoint.seal(teaResponse({ answers: { why: { kind: 'text', text: '', recordings } } })) };
}

/** Any bytes sealed as the coded part of an envelope: what a broken or hostile sender could do. */
async function sealedInside({ id, receiptHash }: Envelope, json: string): Promise<Envelope> {
  const key = endpoint.deps.keys.current;
  const binding = { id, keyId: key.id, receiptHash };
  const recipientPublicKey = await suite.kem.deserializePublicKey(new Uint8Array(Buffer.from(key.publicKey, 'base64url')));
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: INFO },
    new TextEncoder().encode(json),
    associatedData(binding, 'coded'),
  );
  return { v: 1, ...binding, coded: { enc: toBase64url(new Uint8Array(enc)), ct: toBase64url(new Uint8Array(ct)) } };
}
