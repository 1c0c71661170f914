import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { receiptHash, receiptProof } from '../../src/sealing/receipt.ts';

describe('the hashes of a receipt code', () => {
  it('are SHA-256, one after the other, as any other program would make them', async () => {
    const proof = createHash('sha256').update('heard/receipt/v1:K7M4Q-2XD9P').digest();
    expect(await receiptProof('K7M4Q-2XD9P')).toBe(proof.toString('base64url'));
    expect(await receiptHash(proof.toString('base64url'))).toBe(createHash('sha256').update(proof).digest('base64url'));
  });

  it('are not made from something that is not a proof', async () => {
    await expect(receiptHash('AAAA')).rejects.toThrow(RangeError);
    await expect(receiptHash('*'.repeat(43))).rejects.toThrow(RangeError);
  });
});
