import type { Answer, Answers } from './answer.ts';
import { holds } from './condition.ts';
import type { Page, Question, Survey } from './survey.ts';

/**
 * The pages this person meets, in order, and the answers that count. One pass from front to back: a page is asked when
 * its own and its section's conditions hold for the answers *within reach* before it, so that the old answer of a
 * question now hidden counts as empty. Answers out of reach stay in the draft, in case the person goes back and changes
 * their mind again, and are left out of the response.
 */
export function route(survey: Survey, answers: Answers): Route {
  if (last?.survey !== survey || last.answers !== answers) last = { survey, answers, route: routeAnew(survey, answers) };
  return last.route;
}

interface Route {
  readonly pages: readonly Page[];
  readonly within: Answers;
}

/** One tap asks several times, for the next page and how far it is. Answers are never changed in place, so that what was found holds. */
let last: { readonly survey: Survey; readonly answers: Answers; readonly route: Route } | undefined;

function routeAnew(survey: Survey, answers: Answers): Route {
  const pages: Page[] = [];
  const within: Record<string, Answer> = {};
  for (const section of survey.sections) {
    if (section.when && !holds(section.when, within)) continue;
    for (const page of section.pages) {
      if (page.when && !holds(page.when, within)) continue;
      pages.push(page);
      const answer = answers[page.id];
      if (answer) within[page.id] = answer;
    }
  }
  return { pages, within };
}

/** Where a person can stand in a survey: on one of its pages, or at "Check your answers" after the last. */
export const CHECK = 'check';

/** The page after this one, or `CHECK`. A page that is no longer asked leads to the start of what is. */
export function nextPage(survey: Survey, answers: Answers, current: string): string {
  const { pages } = route(survey, answers);
  const at = pages.findIndex((page) => page.id === current);
  return pages[at + 1]?.id ?? CHECK;
}

/** The page before this one, or `undefined` on the first. */
export function previousPage(survey: Survey, answers: Answers, current: string): string | undefined {
  const { pages } = route(survey, answers);
  if (current === CHECK) return pages.at(-1)?.id;
  return pages[pages.findIndex((page) => page.id === current) - 1]?.id;
}

/** All pages of a survey, asked or not. */
export function allPages(survey: Pick<Survey, 'sections'>): readonly Page[] {
  return survey.sections.flatMap((section) => section.pages);
}

/** The question with this id, or `undefined` for an information page or an unknown id. */
export function questionOf(survey: Survey, id: string): Question | undefined {
  const page = allPages(survey).find((each) => each.id === id);
  return page && isQuestion(page) ? page : undefined;
}

export const isQuestion = (page: Page): page is Question => page.kind !== 'information';
