import type { StaffSurvey } from '../../../contract/staff/surveys.ts';

/** Where a link leads. */
export interface Target {
  /** For file names and keys: letters, digits, dashes. */
  readonly id: string;
  readonly path: string;
  /** For staff. */
  readonly label: string;
  /** Of the poster's invitation, `poster.invite.<invite>`. */
  readonly invite: string;
  readonly minutes?: number;
}

const PAGES: readonly Target[] = [
  { id: 'start', path: '/', label: 'Start page, with every open survey', invite: 'start' },
  { id: 'say', path: '/say', label: 'Say something, without a survey', invite: 'say' },
  { id: 'said', path: '/said', label: 'You said, We are doing', invite: 'said' },
];

/** Everything that a link can be made to: each survey for one group, then the pages for everybody. */
export function targets(surveys: readonly Pick<StaffSurvey, 'id' | 'title' | 'respondent' | 'minutes' | 'open'>[]): readonly Target[] {
  return [
    ...surveys
      .filter(({ respondent }) => respondent !== 'anyone')
      .map(({ id, title, respondent, minutes, open }) => ({
        id,
        path: `/s/${id}`,
        label: open ? title : `${title} (closed now)`,
        invite: respondent,
        minutes,
      })),
    ...PAGES,
  ];
}
