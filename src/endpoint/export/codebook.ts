import { allPages, isQuestion } from '../../domain/survey/branching.ts';
import type { Question } from '../../domain/survey/survey.ts';
import { type ExportedSurvey, labelOf, type WordedSurvey } from './exportedSurvey.ts';

/** One question of one version of a survey: what was asked, and what each code means. */
export interface CodebookEntry {
  readonly survey: string;
  readonly version: number;
  readonly question: string;
  readonly kind: Question['kind'];
  /** Of the Priority Impact Plan. */
  readonly indicator?: string;
  /** In English. */
  readonly wording: string;
  /** In the order they are shown: the options or points, those of the Easy Read scale, and the ways set apart. */
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

/** What everything in an export means, so that nobody has to guess in five years. */
export function codebook({ versions }: ExportedSurvey): readonly CodebookEntry[] {
  return versions.flatMap((worded) => {
    const questions = allPages(worded.survey).filter(isQuestion);
    return questions.map((question) => entry(worded, question));
  });
}

function entry(worded: WordedSurvey, question: Question): CodebookEntry {
  const { survey, words } = worded;
  const { id, kind, indicator, apart = [] } = question;
  return {
    survey: survey.id,
    version: survey.version,
    question: id,
    kind,
    ...(indicator !== undefined && { indicator }),
    wording: words.pages[id]?.label ?? id,
    codes: [...codesOf(question), ...apart].map((code) => ({ code, label: labelOf(worded, id, code) ?? code })),
  };
}

function codesOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choose-one':
    case 'choose-many':
      return question.options.map(({ code }) => code);
    case 'scale':
      return [...question.scale.points, ...(question.easyRead?.points ?? [])];
    case 'number':
    case 'text':
      return [];
  }
}
