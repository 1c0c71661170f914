import type { PageWords, SurveyWords } from './catalogue.ts';
import type { Words } from './translate.ts';

/** A hard word as this language writes it, and what it means in easy words. */
export interface Explanation {
  readonly word: string;
  readonly means: string;
}

/** A word to look for: `id` names its words in the group `hardWords`. */
export interface HardWordSought {
  readonly id: string;
  readonly notOn?: readonly string[];
}

/** By page id; pages without a hard word are left out. */
export type Explanations = Readonly<Record<string, readonly Explanation[]>>;

/**
 * Finds the hard words that each page of a survey uses, by searching its resolved words: nobody has to remember a page when
 * its text changes. For Easy Read, and for surveys that are easy by nature.
 *
 * @param app holds `hardWords.<id>.word` and `.means`. A word's other forms stand behind `|`: `therapist|therapists`.
 */
export function explainHardWords(survey: string, words: SurveyWords, app: Words, sought: readonly HardWordSought[]): Explanations {
  const known = sought.flatMap(({ id, notOn = [] }) => {
    const { explanation, forms } = hardWord(app, id) ?? { forms: [] };
    return explanation ? [{ explanation, found: forms.map(pattern), notOn }] : [];
  });
  const entries = Object.entries(words.pages).map(([page, pageWords]): [string, Explanation[]] => {
    const text = textOf(pageWords);
    const used = known.filter(({ found, notOn }) => !notOn.includes(`${survey}/${page}`) && found.some((form) => form.test(text)));
    return [page, used.map(({ explanation }) => explanation)];
  });
  return Object.fromEntries(entries.filter(([, explanations]) => explanations.length > 0));
}

/** All of them, for a page that lists them. */
export function allHardWords(app: Words, ids: readonly string[]): readonly Explanation[] {
  return ids.flatMap((id) => hardWord(app, id)?.explanation ?? []);
}

function hardWord(app: Words, id: string): { readonly explanation: Explanation; readonly forms: readonly string[] } | undefined {
  const forms = (app[`hardWords.${id}.word`] ?? '').split('|').map((form) => form.trim());
  const means = app[`hardWords.${id}.means`];
  const [word] = forms;
  return word && means ? { explanation: { word, means }, forms } : undefined;
}

/**
 * Latin words are found whole, so that "send" is not found in "sender". Other scripts join words to each other (the Arabic
 * article) or write no spaces at all, so there a word is found wherever it stands.
 */
function pattern(form: string): RegExp {
  const literal = form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return /\p{Script=Latin}/u.test(form)
    ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, /\p{Ll}/u.test(form) ? 'iu' : 'u')
    : new RegExp(literal, 'u');
}

function textOf({ label, hint, text, options, other }: PageWords): string {
  return [label, hint, ...(text ?? []), ...Object.values(options), other].filter((each) => each !== undefined).join('\n');
}
