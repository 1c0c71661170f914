import fc from 'fast-check';
import type { Response } from '../../src/domain/response/response.ts';
import type { Answer } from '../../src/domain/survey/answer.ts';

const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
/** Any text that UTF-8 can carry, control characters, RTL marks and emoji included. */
const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('one' as const), code }),
  fc.record({ kind: fc.constant('one' as const), code, said: words }),
  fc.record({ kind: fc.constant('many' as const), codes: fc.uniqueArray(code, { minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('number' as const), number: fc.integer() }),
  fc.record({ kind: fc.constant('text' as const), text: words }),
  fc.record({ kind: fc.constant('apart' as const), apart: fc.constantFrom('dont-know' as const, 'prefer-not-to-say' as const) }),
);

/** Responses of every shape, to surveys that need not exist. */
export const anyResponse: fc.Arbitrary<Response> = fc.record({
  id: fc.uuid({ version: 4 }),
  survey: code,
  version: fc.integer({ min: 1, max: 9 }),
  language: fc.constantFrom('en', 'ur'),
  format: fc.constantFrom('standard' as const, 'easy-read' as const),
  channel: fc.constantFrom('own-phone' as const, 'hub-tablet' as const),
  day: fc.constant('2026-11-22'),
  answers: fc.dictionary(code, answer, { maxKeys: 12, noNullPrototype: true }),
});
