import * as fc from 'fast-check';
import type { Condition } from '../../../src/domain/survey/condition.ts';
import type { Page, Scale, Survey } from '../../../src/domain/survey/survey.ts';

const five: Scale = { id: 'five', points: ['best', 'good', 'middling', 'bad', 'worst'], positive: ['best', 'good'] };
const three: Scale = { id: 'three', points: ['yes', 'sort-of', 'no'], positive: ['yes'] };

/** What a condition looks at, before it is known which pages stand before it: `back` counts backwards, round and round. */
type Look = { back: number; code: number } | { all: Look[] } | { any: Look[] } | { not: Look } | { answered: number };

const { look } = fc.letrec<{ look: Look }>((tie) => ({
  look: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ back: fc.nat(9), code: fc.nat(9) }),
    fc.record({ answered: fc.nat(9) }),
    fc.record({ not: tie('look') }),
    fc.record({ all: fc.array(tie('look'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('look'), { maxLength: 3 }) }),
  ),
}));

const KINDS = ['choose-one', 'choose-many', 'scale', 'number', 'text', 'information'] as const;

/** Any survey whose conditions only look back, which is all that `checkSurvey` lets through: any kinds, in any sections. */
export const anySurvey: fc.Arbitrary<Survey> = fc
  .array(
    fc.record({
      when: fc.option(look, { nil: undefined }),
      pages: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), when: fc.option(look, { nil: undefined }) }), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((plan) => {
    const asked: Page[] = [];
    const when = (seen: Look | undefined) => (seen && asked.length > 0 ? { when: conditionOf(seen, asked) } : {});
    const sections = plan.map((section, at) => ({
      id: `s${at}`,
      ...when(section.when),
      pages: section.pages.map(({ kind, when: seen }) => {
        const page = { ...pageOf(kind, `p${asked.length}`), ...when(seen) };
        asked.push(page);
        return page;
      }),
    }));
    return { id: 'any', version: 1, respondent: 'parent', minutes: 1, sections };
  });

function pageOf(kind: (typeof KINDS)[number], id: string): Page {
  switch (kind) {
    case 'choose-one':
      return { kind, id, options: [{ code: 'a' }, { code: 'b' }, { code: 'other', say: 20 }], apart: ['dont-know'] };
    case 'choose-many':
      return { kind, id, options: [{ code: 'a' }, { code: 'b' }, { code: 'none', exclusive: true }] };
    case 'scale':
      return { kind, id, scale: five, easyRead: three, apart: ['dont-know', 'prefer-not-to-say'] };
    case 'number':
      return { kind, id, least: 0, most: 25 };
    case 'text':
      return { kind, id, length: 'short', most: 40 };
    case 'information':
      return { kind, id };
  }
}

function conditionOf(seen: Look, asked: readonly Page[]): Condition {
  if ('all' in seen) return { all: seen.all.map((each) => conditionOf(each, asked)) };
  if ('any' in seen) return { any: seen.any.map((each) => conditionOf(each, asked)) };
  if ('not' in seen) return { not: conditionOf(seen.not, asked) };
  const back = 'answered' in seen ? seen.answered : seen.back;
  const page = asked[asked.length - 1 - (back % asked.length)];
  if (!page) throw new Error('a condition needs a page before it');
  if ('answered' in seen || page.kind === 'text' || page.kind === 'information') return { answered: page.id };
  if (page.kind === 'number') return { question: page.id, is: 'at-least', value: seen.code };
  const codes = ['a', 'b', 'other', 'none', 'best', 'worst', 'yes', 'dont-know'];
  return { question: page.id, selected: [codes[seen.code % codes.length] ?? 'a', 'sort-of'] };
}
