import { allPages, isQuestion } from '../domain/survey/branching.ts';
import type { Page, Respondent, Survey } from '../domain/survey/survey.ts';

const READERS: Readonly<Record<Respondent, string>> = {
  parent: 'parents and carers',
  'young-person': 'children and young people',
  professional: 'people who work with families',
  anyone: 'families, young people and the people who work with them',
};

/**
 * What translators are told of the texts of surveys and scales: which survey, which question, what the text is in it.
 *
 * @param english the English texts by key, to name surveys and questions by.
 * @returns notes by `<file>:<dotted key>`.
 */
export function surveyNotes(surveys: readonly Survey[], english: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const used = new Map<string, string[]>();
  for (const survey of surveys) {
    const at = `surveys:${survey.id}`;
    const title = english.get(`${at}.title`) ?? survey.id;
    const where = `Survey “${title}”, for ${READERS[survey.respondent]}.`;
    notes.set(`${at}.title`, `${where} The name of the survey.`);
    notes.set(`${at}.lead`, `${where} One line that says who it is for.`);
    for (const { id } of survey.sections) notes.set(`${at}.sections.${id}`, `${where} The name of a part of the survey.`);
    const pages = allPages(survey);
    const questions = pages.filter(isQuestion);
    for (const page of pages) {
      const label = english.get(`${at}.pages.${page.id}.label`) ?? page.id;
      const number = questions.findIndex(({ id }) => id === page.id) + 1;
      const which = number > 0 ? `${where} Question ${number} of ${questions.length}` : `${where} A page without a question`;
      for (const [key, what] of partsOf(page, label)) notes.set(`${at}.pages.${page.id}.${key}`, `${which}. ${what}`);
      for (const key of scaleKeys(page)) used.set(key, [...(used.get(key) ?? []), label]);
    }
  }
  for (const [key, labels] of used) notes.set(key, scaleNote([...new Set(labels)]));
  return notes;
}

function partsOf(page: Page, label: string): readonly (readonly [string, string])[] {
  const options = page.kind === 'choose-one' || page.kind === 'choose-many' ? page.options.map(({ code }) => code) : [];
  const paragraphs = page.kind === 'information' ? Array.from({ length: 9 }, (_, n) => n) : [];
  const apart = page.kind === 'information' ? [] : (page.apart ?? []);
  return [
    ['label', page.kind === 'information' ? 'The heading.' : 'The question itself.'],
    ['hint', `A hint below the question “${label}”.`],
    ['other', 'Beside a field for the person’s own words, when none of the answers fits.'],
    ...paragraphs.map((n) => [`text.${n}`, `Paragraph ${n + 1}.`] as const),
    ...options.map((code) => [`options.${code}`, `One of the answers to “${label}”.`] as const),
    ...apart.map(
      (code) => [`apart.${code}`, `For whoever the question does not fit; stands apart below the answers to “${label}”.`] as const,
    ),
  ];
}

function scaleKeys(page: Page): readonly string[] {
  const scales = page.kind === 'scale' ? [page.scale, ...(page.easyRead ? [page.easyRead] : [])] : [];
  const apart = page.kind === 'information' ? [] : (page.apart ?? []);
  return [
    ...scales.flatMap(({ id, points }) => points.map((code) => `scales:${id}.${code}`)),
    ...apart.map((code) => `scales:apart.${code}`),
  ];
}

const EXAMPLES = 2;

function scaleNote(labels: readonly string[]): string {
  const more = labels.length - EXAMPLES;
  const examples = labels.slice(0, EXAMPLES).map((label) => `“${label}”.`);
  return `An answer on a button. It answers ${examples.join(' and ')}${more > 0 ? `, and ${more} more` : ''}. It must fit them all.`;
}
