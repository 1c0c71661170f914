import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptResponse, Storage } from '../../src/endpoint/storage/storage.ts';

const DAY = '2026-11-22';

/** A response as the endpoint keeps it, with every kind of answer. */
export function keptResponse(change: Partial<KeptResponse> & { readonly id?: string; readonly survey?: string } = {}): KeptResponse {
  const { id = randomUUID(), survey = 'tea', ...rest } = change;
  return {
    coded: {
      id,
      survey,
      version: 1,
      language: 'ur',
      format: 'easy-read',
      channel: 'hub-tablet',
      campaign: 'radcliffe-hub',
      about: 'waiting-for-therapy',
      day: '2026-11-21',
      answers: {
        often: { kind: 'one', code: 'rarely' },
        with: { kind: 'many', codes: ['milk', 'a-lemon', 'other'] },
        cups: { kind: 'number', number: 3 },
        why: { kind: 'text', text: '' },
        where: { kind: 'apart', apart: 'prefer-not-to-say' },
      },
    },
    words: { enc: 'ZW5j', ct: 'Y3Q' },
    keyId: 'k-01234567',
    receiptHash: `hash-of-${id}`,
    digest: `digest-of-${id}`,
    receivedDay: DAY,
    ...rest,
  };
}

/** A response to whose "why" somebody spoke, with these ids of recordings. */
function spokenResponse(...ids: readonly string[]): KeptResponse {
  const { words: _, ...response } = keptResponse();
  const recordings = ids.map((id) => ({
    id,
    type: 'audio/webm' as const,
    seconds: 12,
    sealed: { bytes: 40_000, sha256: 'ab'.repeat(32) },
  }));
  const why = { kind: 'text' as const, text: '', recordings };
  return { ...response, coded: { ...response.coded, answers: { ...response.coded.answers, why } } };
}

const all = async (storage: Storage, survey?: string): Promise<KeptResponse[]> => {
  const responses: KeptResponse[] = [];
  for await (const response of storage.eachResponse(survey)) responses.push(response);
  return responses;
};

/**
 * What every storage must do.
 *
 * @param open opens the storage; twice on the same place it must find the same responses.
 * @param empty makes the place empty again, with every storage on it closed.
 */
export function storageContract(name: string, open: () => Promise<Storage>, empty: () => Promise<void>): void {
  describe(`storage on ${name}`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
    });
    afterEach(async () => {
      await storage.close();
      await empty();
    });

    it('gives back what it was given, every kind of answer', async () => {
      const full = keptResponse();
      const { words: _, ...wordless } = keptResponse();
      const { campaign: __, ...coded } = { ...wordless.coded, answers: {} };
      const bare = { ...wordless, coded };
      expect(await storage.storeResponses([full, bare])).toEqual(['stored', 'stored']);
      const kept = await all(storage);
      expect(kept).toHaveLength(2);
      expect(kept).toEqual(expect.arrayContaining([full, bare]));
    });

    it('gives back how somebody was helped, and on which shared tablet and in which session they answered', async () => {
      const response = keptResponse();
      const marks = { tablet: randomUUID(), session: 'radcliffe-hub.2026-11-21.a' };
      const helped = { ...response, coded: { ...response.coded, ...marks, helped: ['read-aloud', 'typed'] as const } };
      expect(await storage.storeResponses([helped])).toEqual(['stored']);
      expect(await all(storage)).toEqual([helped]);
    });

    it('keeps them when it is closed and opened again', async () => {
      const response = keptResponse();
      await storage.storeResponses([response]);
      await storage.close();
      storage = await open();
      expect(await all(storage)).toEqual([response]);
    });

    it('stores an id once, however often and in whatever company it is sent', async () => {
      const [one, other] = [keptResponse(), keptResponse()];
      expect(await storage.storeResponses([one])).toEqual(['stored']);
      expect(await storage.storeResponses([other, one, other])).toEqual(['stored', 'already-stored', 'already-stored']);
      expect(await all(storage)).toHaveLength(2);
    });

    it('never lets other contents take an id, in another batch or the same', async () => {
      const mine = keptResponse();
      const theirs = { ...mine, digest: 'another', receiptHash: 'another', coded: { ...mine.coded, answers: {} } };
      expect(await storage.storeResponses([mine, theirs])).toEqual(['stored', 'id-taken']);
      expect(await storage.storeResponses([theirs])).toEqual(['id-taken']);
      expect(await all(storage)).toEqual([mine]);
    });

    it('stores each id once when the same batches arrive at the same time, in any order', async () => {
      const responses = Array.from({ length: 40 }, () => keptResponse());
      const batches = await Promise.all([
        storage.storeResponses(responses),
        storage.storeResponses([...responses].reverse()),
        storage.storeResponses(responses),
      ]);
      const outcomes = batches.flat();
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(40);
      expect(outcomes.filter((outcome) => outcome === 'already-stored')).toHaveLength(80);
      expect(await all(storage)).toHaveLength(40);
    });

    it('stores nothing of a batch that fails half-way', async () => {
      const good = keptResponse();
      const broken = { ...keptResponse(), receivedDay: null as unknown as string };
      await expect(storage.storeResponses([good, broken])).rejects.toThrow();
      expect(await all(storage)).toEqual([]);
      expect(await storage.storeResponses([good])).toEqual(['stored']);
    });

    it('takes an empty batch', async () => {
      expect(await storage.storeResponses([])).toEqual([]);
    });

    it('deletes what is withdrawn, says so every time, and never takes it in again', async () => {
      const [gone, stays] = [keptResponse(), keptResponse()];
      await storage.storeResponses([gone, stays]);
      expect(await storage.withdraw(gone.receiptHash, DAY)).toBe('withdrawn');
      expect(await storage.withdraw(gone.receiptHash, DAY)).toBe('withdrawn');
      expect(await storage.storeResponses([gone, stays])).toEqual(['withdrawn', 'already-stored']);
      expect(await all(storage)).toEqual([stays]);
    });

    it('remembers a withdrawal that came before its response', async () => {
      const late = keptResponse();
      expect(await storage.withdraw(late.receiptHash, DAY)).toBe('not-here-yet');
      expect(await storage.withdraw(late.receiptHash, DAY)).toBe('not-here-yet');
      expect(await storage.storeResponses([late])).toEqual(['withdrawn']);
      expect(await storage.withdraw(late.receiptHash, DAY)).toBe('withdrawn');
      expect(await all(storage)).toEqual([]);
    });

    it('leaves no response behind when it is stored and withdrawn at the same time', async () => {
      const responses = Array.from({ length: 20 }, () => keptResponse());
      await Promise.all(responses.flatMap((response) => [storage.storeResponses([response]), storage.withdraw(response.receiptHash, DAY)]));
      expect(await all(storage)).toEqual([]);
    });

    it('reads many pages, all responses or those to one survey, in an order that is not the order of arrival', async () => {
      const tea = Array.from({ length: 620 }, () => keptResponse());
      const coffee = Array.from({ length: 30 }, () => keptResponse({ survey: 'coffee' }));
      for (let at = 0; at < tea.length; at += 50) await storage.storeResponses(tea.slice(at, at + 50));
      await storage.storeResponses(coffee);
      const ids = (responses: readonly KeptResponse[]) => responses.map(({ coded }) => coded.id);
      expect(ids(await all(storage))).toEqual(ids([...tea, ...coffee]).sort());
      expect(ids(await all(storage, 'coffee'))).toEqual(ids(coffee).sort());
      expect(await all(storage, 'cocoa')).toEqual([]);
    });

    it('reads on while more is stored and withdrawn, and gives every response whole', async () => {
      const responses = Array.from({ length: 600 }, () => keptResponse());
      await storage.storeResponses(responses);
      const seen: KeptResponse[] = [];
      for await (const response of storage.eachResponse()) {
        seen.push(response);
        if (seen.length === 10) {
          const last = responses.map(({ coded, receiptHash }) => ({ id: coded.id, receiptHash })).sort((a, b) => (a.id < b.id ? 1 : -1))[0];
          if (last) expect(await storage.withdraw(last.receiptHash, DAY)).toBe('withdrawn');
          await storage.storeResponses([keptResponse({ id: '00000000-0000-4000-8000-000000000000' })]);
        }
      }
      expect(seen).toHaveLength(599);
      for (const { coded } of seen) expect(Object.keys(coded.answers)).toHaveLength(5);
    });

    it('gives back which recordings were declared, in the order in which they were spoken, and says that they have not come', async () => {
      const ids = [randomUUID(), randomUUID(), randomUUID()];
      const spoken = spokenResponse(...ids);
      expect(await storage.storeResponses([spoken])).toEqual(['stored']);
      expect(await storage.storeResponses([spoken])).toEqual(['already-stored']);
      const [kept] = await all(storage);
      expect(kept?.coded).toEqual(spoken.coded);
      expect([...(kept?.missing ?? [])].sort()).toEqual([...ids].sort());
    });

    it('never lets a response take a recording that is another’s, in another batch or the same, even when that one is gone', async () => {
      const id = randomUUID();
      const [mine, theirs, later] = [spokenResponse(id), spokenResponse(randomUUID(), id), spokenResponse(id)];
      expect(await storage.storeResponses([mine, theirs])).toEqual(['stored', 'id-taken']);
      expect(await storage.storeResponses([theirs])).toEqual(['id-taken']);
      expect(await all(storage)).toMatchObject([{ coded: mine.coded }]);
      expect(await storage.withdraw(mine.receiptHash, DAY)).toBe('withdrawn');
      expect(await storage.storeResponses([later])).toEqual(['id-taken']);
      expect(await all(storage)).toEqual([]);
    });

    it('counts responses by survey and version', async () => {
      expect(await storage.surveyCounts()).toEqual([]);
      await storage.storeResponses([keptResponse(), keptResponse(), keptResponse({ survey: 'coffee' })]);
      expect(await storage.surveyCounts()).toEqual([
        { survey: 'coffee', version: 1, responses: 1 },
        { survey: 'tea', version: 1, responses: 2 },
      ]);
    });

    it('is well', async () => {
      await expect(storage.checkHealth()).resolves.toBeUndefined();
    });
  });
}
