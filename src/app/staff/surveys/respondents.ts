import type { Respondent } from '../../../domain/survey/survey.ts';

/** Who answers, for staff. */
export const RESPONDENTS: Readonly<Record<Respondent, string>> = {
  parent: 'Parents and carers',
  'young-person': 'Young people',
  professional: 'Professionals',
  anyone: 'Everybody',
};
