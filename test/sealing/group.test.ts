import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitGroup } from '../../src/domain/session/groupParts.ts';
import { generateKeyPair, importKeyPair } from '../../src/sealing/keyPair.ts';
import { openEnvelope } from '../../src/sealing/openEnvelope.ts';
import { sealGroup } from '../../src/sealing/sealGroup.ts';
import { anyGroup } from '../domain/session/anyGroup.ts';

const HASH = 'A'.repeat(43);

describe('the envelope of a group', () => {
  it('opens as the session that was put in, with the right key alone', async () => {
    const [pair, other] = [await generateKeyPair(), await generateKeyPair()];
    const keys = new Map([[pair.id, await importKeyPair(pair)]]);
    const wrong = new Map([[pair.id, await importKeyPair(other)]]);
    await fc.assert(
      fc.asyncProperty(anyGroup, async (session) => {
        const envelope = await sealGroup(session, pair, HASH);
        expect(await openEnvelope(envelope, keys)).toEqual({ ok: true, ...splitGroup(session) });
        expect(await openEnvelope(envelope, wrong)).toEqual({ ok: false, refusal: 'cannot-open' });
      }),
      { numRuns: 15 },
    );
  });

  it('cannot pass for a response', async () => {
    const pair = await generateKeyPair();
    const keys = new Map([[pair.id, await importKeyPair(pair)]]);
    const [session] = fc.sample(anyGroup, 1);
    if (!session) throw new Error('no session');
    const { kind: _, ...response } = await sealGroup(session, pair, HASH);
    expect(await openEnvelope(response, keys)).toEqual({ ok: false, refusal: 'cannot-open' });
  });
});
