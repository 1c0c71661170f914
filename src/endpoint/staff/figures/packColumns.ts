/** The parts of a pack: a sheet each in a spreadsheet, a value of the column `part` in the one table of CSV and JSON. */
export const PACK_PARTS = ['survey', 'data', 'reach', 'theme', 'entry'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

interface PackColumn {
  readonly name: string;
  readonly meaning: string;
  readonly parts: readonly PackPart[];
}

const column = <Name extends string>(name: Name, parts: readonly PackPart[], meaning: string) =>
  ({ name, meaning, parts }) as const satisfies PackColumn;

const MOVED: readonly PackPart[] = ['survey', 'data'];
const COUNTED: readonly PackPart[] = ['survey', 'data', 'reach', 'theme'];

/** Every column of a pack's files, in order. One row is one number, or that there is none. */
export const PACK_COLUMNS = [
  column(
    'part',
    PACK_PARTS,
    'survey: what people answered. data: figures counted elsewhere. reach: who answered. theme: what was said. entry: what was answered.',
  ),
  column('wave', ['survey', 'reach', 'theme'], 'The quarter, such as 2026-Q4. Waves stand side by side and are never added up.'),
  column('indicator', MOVED, 'Of the Priority Impact Plan: part of the plan, and place in its list of 53.'),
  column('label', ['survey', 'data', 'entry'], 'What the indicator, the line of figures or the entry is called.'),
  column('respondent', ['survey', 'reach'], 'parent, young-person or professional.'),
  column(
    'series',
    MOVED,
    'survey: five or three points, or group (raised hands and lines of group sessions). Never merged. data: the line of figures.',
  ),
  column('breakdown', ['reach'], 'What responses are divided by; all: all of this group of respondents.'),
  column(
    'group',
    ['reach', 'theme', 'entry'],
    'reach: the group in the breakdown. theme: the theme; no-theme-yet: wrote or spoke, and had none when it was counted. entry: its address.',
  ),
  column(
    'state',
    PACK_PARTS,
    'shown; not-shown: hidden, so that nobody can be recognised (too few answered, or nearly all alike, or another could be worked out from it); nobody: nobody answered; no-figure: none has been entered. entry: its status.',
  ),
  column('period', ['data'], 'What the value is of: a year, a school year (2025/26), a quarter, a month or a day.'),
  column(
    'value',
    COUNTED,
    'survey: per cent of those who gave a rating and answered favourably. data: the latest figure. reach and theme: responses, rounded to 5.',
  ),
  column('unit', COUNTED, 'What the value is in.'),
  column('low', ['survey'], 'Lower end of the 95 % interval (Wilson), per cent.'),
  column('high', ['survey'], 'Upper end.'),
  column('base', ['survey'], 'How many gave a rating, rounded to 5.'),
  column('indicative', ['survey'], '1: fewer than 30 gave a rating: a hint, no measure.'),
  column('dont_know', ['survey'], 'Did not know, rounded to 5, or hidden. Not in the base.'),
  column('does_not_apply', ['survey'], 'It did not apply to them.'),
  column('prefer_not_to_say', ['survey'], 'Preferred not to say.'),
  column('skipped', ['survey'], 'Were asked and passed it by.'),
  column('since', MOVED, 'The wave or period that the change is from.'),
  column('change', MOVED, 'survey: points in a hundred. data: in the unit of the value.'),
  column('change_low', ['survey'], 'Lower end of the 95 % interval of the change (Newcombe), points.'),
  column('change_high', ['survey'], 'Upper end.'),
  column(
    'direction',
    MOVED,
    'up, down, same (of a count that is rounded: within that), or too-early-to-say: chance alone could have done it.',
  ),
  column('good', MOVED, 'Which way is better; context: the plan does not say.'),
  column('measure', ['data'], 'total, share, average, maximum, rate, or not-said: its source does not say which.'),
  column('people_percent', ['reach'], 'Share of the people whom responses should reflect, where it has been entered.'),
  column(
    'responses_percent',
    ['reach'],
    'Share of the responses that say which group they are of; where the shares of people are all people together, of the responses of those groups alone. Where the number of those that say no group is not shown, they may be counted in.',
  ),
  column(
    'heard',
    ['reach'],
    'not-yet, less, about-right, more, too-early-to-say (chance alone could have made it less or more); not-shown. Empty: not compared.',
  ),
  column('themes', ['entry'], 'What it answers, with spaces between.'),
  column('owner', ['entry'], 'Who does it.'),
  column('changed', ['entry'], 'ISO day of the newest published version.'),
  column('source', COUNTED, 'Where it comes from.'),
  column('source_date', ['data'], 'The date of that document.'),
  column('note', ['data'], 'What a reader has to know, and why a figure was corrected.'),
  column(
    'next_due',
    ['survey', 'data', 'entry'],
    'survey: the next figures are taken by this day. data: the next period ends on it. entry: by when.',
  ),
  column(
    'overdue',
    ['entry'],
    '1: the day, month or year that it was promised for is over, and it is not done. 0: not so, or it cannot be done.',
  ),
  column('made_up', COUNTED, '1: made up for a demonstration; no family said this. Empty: not made up.'),
] as const;

type PackColumnName = (typeof PACK_COLUMNS)[number]['name'];

/** Columns that do not belong to its part, or have nothing in them, are not there. */
export type PackRow = { readonly part: PackPart } & Readonly<Partial<Record<PackColumnName, string | number>>>;
