import { completeDraft } from '../../domain/response/completeDraft.ts';
import type { Channel, Format, Response } from '../../domain/response/response.ts';
import type { Theme } from '../../domain/said-doing/theme.ts';
import { dayAfter } from '../../domain/survey/dayAfter.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { type Wave, waveBefore, waveOf } from '../../domain/survey/wave.ts';
import type { Variant } from '../../i18n/variants.ts';
import { type Chance, chance } from './chance.ts';
import { madeUpAnswers } from './madeUpAnswers.ts';

/** A family that does not exist, and the day on which what it answered arrived. */
export interface MadeUpResponse {
  readonly response: Response;
  readonly receivedDay: string;
  readonly wave: Wave;
  /** What its words would be about. */
  readonly theme: Theme;
}

/** Places of the demo. They are no places of Bury. */
export const MADE_UP_PLACES = [
  { code: 'example-hub-one', label: 'Example family hub 1', kind: 'family-hub' },
  { code: 'example-hub-two', label: 'Example family hub 2', kind: 'family-hub' },
  { code: 'example-mosque', label: 'Example mosque', kind: 'mosque' },
  { code: 'example-synagogue', label: 'Example synagogue', kind: 'synagogue' },
] as const;

/** How many answer each survey in a wave; later waves hear from more. */
const PEOPLE: Readonly<Record<string, number>> = { 'parent-experience': 70, 'young-people': 34, professionals: 28, quick: 16 };
const MORE_EACH_WAVE = 0.18;
/** Of those who are asked for their own words, how many write some. */
const WRITE = 0.35;
const WAVES = 4;

const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['own-phone', 6],
  ['hub-tablet', 3],
  ['paper', 1.5],
  ['plain-page', 0.7],
];
const THEMES: readonly (readonly [Theme, number])[] = [
  ['waiting', 6],
  ['being-listened-to', 4],
  ['school-support', 4],
  ['information', 3],
  ['mental-health', 2],
  ['transport', 2],
  ['growing-up', 1],
];

/** The four waves that have ended before a day, oldest first. */
export function wavesBefore(day: string): readonly Wave[] {
  const waves: Wave[] = [];
  for (let wave = waveBefore(waveOf(day)); waves.length < WAVES; wave = waveBefore(wave)) waves.unshift(wave);
  return waves;
}

/**
 * A year of responses of families that do not exist, the same for the same seed and day: all channels, all languages that the app has,
 * both formats, some late.
 *
 * @param today ISO day; the year is the four waves before the present one.
 */
export function* madeUpYear(
  seed: string,
  today: string,
  surveys: readonly Survey[],
  variants: readonly Variant[],
): Iterable<MadeUpResponse> {
  const by = chance(seed);
  for (const [at, wave] of wavesBefore(today).entries())
    for (const survey of surveys)
      for (let each = 0; each < Math.round((PEOPLE[survey.id] ?? 0) * (1 + MORE_EACH_WAVE * at)); each += 1)
        yield madeUpResponse({ name: `${at}/${survey.id}/${each}`, wave, at }, survey, variants, by);
}

function madeUpResponse(
  { name, wave, at }: { readonly name: string; readonly wave: Wave; readonly at: number },
  survey: Survey,
  variants: readonly Variant[],
  by: Chance,
): MadeUpResponse {
  // Nine in twenty read English, and every other variant has some.
  const variant = by.choose(
    variants.map((each) => [each, each.tag === 'en' ? 9 : each.format === 'easy-read' ? 3 : each.tag === 'ur' ? 3 : 0.6] as const),
    name,
    'variant',
  );
  const format: Format = variant.format;
  const channel = by.choose(CHANNELS, name, 'channel');
  const theme = by.choose(THEMES, name, 'theme');
  const writes = by.of(name, 'writes') < WRITE ? `Made-up words of a family that does not exist, about: ${theme}.` : undefined;
  const answers = madeUpAnswers(survey, { name, format, wave: at, ...(writes !== undefined && { writes }) }, by);
  const day = dayAfter(wave.first, Math.floor(by.of(name, 'day') * 85));
  const place = by.choose([...MADE_UP_PLACES.map(({ code }) => [code, 1] as const), [undefined, 4]], name, 'place');
  const draft = {
    id: by.id(name),
    survey: survey.id,
    version: survey.version,
    language: variant.language,
    format,
    channel,
    ...(place !== undefined && { campaign: place }),
    answers,
    at: 'check',
  };
  const completed = completeDraft(survey, draft, day);
  if (!completed.ok) throw new Error(`made-up answers do not fit ${survey.id}: ${completed.question}`);
  return {
    response: completed.response,
    receivedDay: dayAfter(day, channel === 'hub-tablet' ? Math.floor(by.of(name, 'late') * 6) : 0),
    wave,
    theme,
  };
}
