import { ASKED_BREAKDOWNS } from '../../content/breakdowns.ts';
import type { Breakdown } from '../../domain/indicator/breakdown.ts';
import { allPages, isQuestion } from '../../domain/survey/branching.ts';
import { optionCodes } from '../../domain/survey/optionCodes.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Variant } from '../../i18n/variants.ts';

/** The breakdowns that people can be held against: how and in which form somebody answers says nothing of how many people there are. */
export const BENCHMARKED = ['town', 'place', 'age', 'need', 'support', 'ethnic-group', 'language'] as const satisfies readonly Breakdown[];
export type Benchmarked = (typeof BENCHMARKED)[number];

/** The groups that answers can be in, each once. Who said nothing is none. */
export function benchmarkGroups(
  breakdown: Benchmarked,
  {
    surveys,
    variants,
    places,
  }: { readonly surveys: readonly Survey[]; readonly variants: readonly Variant[]; readonly places: readonly string[] },
): readonly string[] {
  if (breakdown === 'place') return places;
  if (breakdown === 'language') return [...new Set(variants.map(({ language }) => language))];
  const { questions, groups } = ASKED_BREAKDOWNS[breakdown];
  const codes = surveys
    .flatMap((survey) => allPages(survey).filter(isQuestion))
    .filter(({ id }) => questions.includes(id))
    .flatMap(optionCodes);
  return [...new Set(codes.map((code) => groups[code] ?? code))];
}
