import { isQuestion } from '../../domain/survey/branching.ts';
import { optionsFor } from '../../domain/survey/optionsFor.ts';
import type { Option, Page, Question } from '../../domain/survey/survey.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import { type Asking, questionNumbers } from '../asking.ts';
import { onlyIf } from '../onlyIf.ts';
import { type BrailleItem, type BraillePart, heading, note, option, paragraph, question } from './brailleParts.ts';

/** Whom a file names to call. */
export interface BrailleContact {
  readonly id: string;
  readonly number?: string;
  /** `false`: nobody has confirmed it yet, and the file says so. */
  readonly checked: boolean;
}

/**
 * A whole survey as it is read in braille: what it is, how to answer, who to call, every question with its number and its
 * numbered answers. Questions are numbered as on every other form of the survey.
 */
export function surveyParts(asking: Asking, contacts: readonly BrailleContact[]): readonly BraillePart[] {
  const { survey, words, t } = asking;
  const calls = contacts.flatMap(({ id, number, checked }) => {
    const unconfirmed = checked ? '' : ` (${t('safe.unconfirmed')})`;
    return number ? [note(`${t(`contacts.${id}.name`)}: ${number}${unconfirmed}`)] : [];
  });
  return [
    [note(t('braille.draft'))],
    [heading(words.title), paragraph(words.lead), paragraph(`${t('take.lead', { count: survey.minutes })} ${t('take.skip')}`)],
    [heading(t('braille.howTitle')), paragraph(t('braille.how')), paragraph(t('braille.privacy'))],
    [heading(t('safe.title')), paragraph(t('safe.lead')), ...calls],
    ...survey.sections.flatMap((section) => {
      const [first = [], ...rest] = section.pages.map((page) => pageItems(page, asking));
      const title = [
        heading(words.sections[section.id] ?? ''),
        ...(section.when ? [note(onlyIf(section.when, asking, numberOf(asking)))] : []),
      ];
      return [[...title, ...first], ...rest];
    }),
    [heading(t('braille.endTitle')), paragraph(t('braille.end'))],
  ];
}

function pageItems(page: Page, asking: Asking): BraillePart {
  const { t, survey, words, format } = asking;
  const pageWords = words.pages[page.id];
  if (!pageWords) throw new Error(`no words for ${survey.id}/${page.id}`);
  const only = page.when ? [note(onlyIf(page.when, asking, numberOf(asking)))] : [];
  if (!isQuestion(page)) return [heading(pageWords.label), ...only, ...(pageWords.text ?? []).map(paragraph)];
  const n = questionNumbers(survey).get(page.id) ?? 0;
  return [
    question(`${t('formats.number', { n })} ${pageWords.label}`),
    ...only,
    ...(pageWords.hint === undefined ? [] : [note(pageWords.hint)]),
    ...howTo(page, asking),
    ...answersOf(page, format).map((each, at) => option(numbered(at + 1, page, each, pageWords, asking))),
  ];
}

/** Where an answer is written, a number would be taken for it: what stands below has none. */
function numbered(n: number, page: Question, { code, say }: Pick<Option, 'code' | 'say'>, words: PageWords, { t }: Asking): string {
  const written = page.kind === 'text' || page.kind === 'number';
  const label = `${written ? '' : `${t('formats.number', { n })} `}${words.options[code] ?? code}`;
  return say === undefined ? label : `${label} (${words.other ?? t('take.other')})`;
}

/** The options, then the ways of answering set apart: numbered through, as a form that is keyed has them. */
function answersOf(page: Question, format: Asking['format']): readonly Pick<Option, 'code' | 'say'>[] {
  const options = page.kind === 'text' || page.kind === 'number' ? [] : optionsFor(page, format, undefined);
  return [...options, ...(page.apart ?? []).map((code) => ({ code }))];
}

function howTo(page: Question, { t }: Asking): BrailleItem[] {
  switch (page.kind) {
    case 'choose-many':
      return [note(t('take.many'))];
    case 'number':
      return [note(t('take.numberHint', { least: page.least, most: page.most }))];
    case 'text':
      return [note(t('braille.write'))];
    case 'choose-one':
    case 'scale':
      return [];
  }
}

/** In a condition an answer is named by its number: its words would fill the line a second time. */
function numberOf({ t, survey, format }: Asking): (question: Question, code: string) => string {
  return (page, code) => {
    const at = answersOf(page, format).findIndex((each) => each.code === code);
    if (at === -1) throw new Error(`no answer ${code} to ${survey.id}/${page.id} in this format`);
    return t('formats.n', { n: at + 1 });
  };
}
