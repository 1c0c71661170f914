import type { Envelope } from '../../src/contract/envelope.ts';
import type { Draft } from '../../src/domain/response/response.ts';

/** The n-th of a series of ids: valid, and the same in every run. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
export const hashOf = (n: number, tab = 0): string => `${n}x${tab}`.padEnd(43, 'h');
export const proofOf = (n: number): string => `${n}`.padEnd(43, 'p');

/** A sealed response as the store sees it: it never looks inside. `tab` tells two sealings of one draft apart. */
export const envelopeOf = (n: number, { tab = 0, bytes = 400 }: { tab?: number; bytes?: number } = {}): Envelope => ({
  v: 1,
  id: idOf(n),
  keyId: 'bury-1',
  receiptHash: hashOf(n, tab),
  coded: { enc: 'e'.repeat(87), ct: 'c'.repeat(bytes) },
});

export const draftOf = (n: number, answers: Draft['answers'] = { q1: { kind: 'one', code: 'rarely' } }): Draft => ({
  id: idOf(n),
  survey: 'parent-experience',
  version: 1,
  language: 'en',
  format: 'standard',
  channel: 'own-phone',
  answers,
  at: 'q1',
});
