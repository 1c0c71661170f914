import type { ResponseContext } from '../response/response.ts';
import type { Answer, Answers } from '../survey/answer.ts';

/** What figures are divided by. The tables are fixed: nobody can slice them freely, because slices can be subtracted. */
export const BREAKDOWNS = ['place', 'town', 'channel', 'language', 'format', 'age', 'need', 'support', 'ethnic-group'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** The only one in which a person can be in several groups. */
export const OVERLAPPING: ReadonlySet<Breakdown> = new Set(['need']);

/** In every breakdown: chose not to say; was not asked, or passed the question by. */
export const PREFER_NOT = 'prefer-not-to-say';
export const NOT_SAID = 'not-said';
/** Both: of none of the groups that are named, and where those overlap, in no other. */
export const SAID_NO_GROUP: ReadonlySet<string> = new Set([PREFER_NOT, NOT_SAID]);

/** A breakdown that is asked for: the questions that ask for it, by id, and the group that each code belongs to. */
interface AskedBreakdown {
  readonly questions: readonly string[];
  /** Groups by code; a code that is not named is a group of its own. */
  readonly groups: Readonly<Record<string, string>>;
}
export type AskedBreakdowns = Readonly<Record<'town' | 'age' | 'need' | 'support' | 'ethnic-group', AskedBreakdown>>;

/**
 * Which groups a response belongs to: at least one of each breakdown, and one only but for those that overlap. Together the
 * groups of a breakdown are all responses.
 */
export function groupsOf(
  { campaign, channel, language, format, answers }: ResponseContext & { readonly answers: Answers },
  asked: AskedBreakdowns,
): Readonly<Record<Breakdown, readonly string[]>> {
  const said = ({ questions, groups }: AskedBreakdown): readonly string[] => {
    const answer = questions.map((id) => answers[id]).find((each) => each !== undefined);
    return [...new Set(codesOf(answer).map((code) => groups[code] ?? code))];
  };
  return {
    place: [campaign ?? NOT_SAID],
    channel: [channel],
    language: [language],
    format: [format],
    town: said(asked.town),
    age: said(asked.age),
    need: said(asked.need),
    support: said(asked.support),
    'ethnic-group': said(asked['ethnic-group']),
  };
}

function codesOf(answer: Answer | undefined): readonly string[] {
  if (answer?.kind === 'one') return [answer.code];
  if (answer?.kind === 'many' && answer.codes.length > 0) return answer.codes;
  return [answer?.kind === 'apart' && answer.apart === 'prefer-not-to-say' ? PREFER_NOT : NOT_SAID];
}
