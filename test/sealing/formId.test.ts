import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { formId } from '../../src/sealing/formId.ts';

describe('the id of a paper form', () => {
  it('is the same whoever keys it, another for every form, and an id that the endpoint takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (one, other) => {
        expect(z.uuidv4().safeParse(await formId(one)).success).toBe(true);
        expect(await formId(one)).toBe(await formId(one));
        expect((await formId(one)) === (await formId(other))).toBe(one === other);
      }),
    );
  });
});
