import { allPages } from '../domain/survey/branching.ts';
import type { Survey } from '../domain/survey/survey.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Words } from '../i18n/translate.ts';
import { surveyOf } from './surveys.ts';

/** Whose questions stand as headings over what everybody says to them, and whose answers say who was heard. */
const PARENTS = surveyOf('parent-experience') as Survey;
/** The questions that tell who answers, by what they divide (`content/breakdowns.ts`). */
const TOLD_BY = { town: 'town', support: 'support', 'ethnic-group': 'ethnic-group', need: 'needs' } as const;
/** The page that asks it, by indicator. */
const ASKED_BY = allPages(PARENTS).flatMap((page) => (page.kind === 'scale' && page.indicator ? [[page.indicator, page.id] as const] : []));

/** What the pages of figures say in the surveys' own words: what was asked, `asked.<indicator>`, and who answered, `reach.<breakdown>.<code>`. */
export function surveyWordsOfFigures(catalogue: Pick<Catalogue, 'surveyWords'>, tag: string): Words {
  const { pages } = catalogue.surveyWords(PARENTS, tag);
  return Object.fromEntries([
    ...ASKED_BY.map(([indicator, page]) => [`asked.${indicator}`, pages[page]?.label ?? ''] as const),
    ...Object.entries(TOLD_BY).flatMap(([of, page]) =>
      Object.entries(pages[page]?.options ?? {}).map(([code, label]) => [`reach.${of}.${code}`, label] as const),
    ),
  ]);
}

/** Whether a text, by its key, is among those. */
export function isOfFigures(key: string): boolean {
  const pages = [...Object.values(TOLD_BY), ...ASKED_BY.map(([, page]) => page)];
  return pages.some((page) => key.startsWith(`surveys:${PARENTS.id}.pages.${page}.`));
}
