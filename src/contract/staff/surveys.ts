import * as z from 'zod/mini';

const day = z.iso.date();
const respondent = z.enum(['parent', 'young-person', 'professional', 'anyone']);

/** When a survey may be answered, as the endpoint tells it. See `domain/survey/opening.ts`. */
const opening = z.union([
  z.object({ state: z.literal('always') }),
  z.object({ state: z.literal('closed'), since: day }),
  z.object({ state: z.literal('between'), from: day, until: day, since: z.exactOptional(day) }),
]);

/** `PUT /api/staff/surveys/:id/opening`. */
export const decisionSchema = z.union([
  z.strictObject({ state: z.enum(['always', 'closed']) }),
  z.strictObject({ state: z.literal('between'), from: day, until: day }).check(z.refine(({ from, until }) => from <= until)),
]);

const survey = z.object({
  id: z.string(),
  version: z.int(),
  respondent,
  minutes: z.int(),
  /** In English. */
  title: z.string(),
  lead: z.string(),
  questions: z.int(),
  /** Of the Priority Impact Plan, such as `PA3-04`. */
  indicators: z.array(z.string()),
  opening,
  open: z.boolean(),
  /** "At least" so many responses of this wave, in tens. `0`: fewer than ten. */
  responses: z.int(),
});

const variant = z.object({
  tag: z.string(),
  language: z.string(),
  format: z.enum(['standard', 'easy-read']),
  dir: z.enum(['ltr', 'rtl']),
  name: z.string(),
});

/** `GET /api/staff/surveys`. */
export const surveysSchema = z.object({
  today: day,
  wave: z.object({ id: z.string(), first: day, last: day, label: z.string() }),
  surveys: z.array(survey),
  variants: z.array(variant),
});
export type StaffSurveys = z.infer<typeof surveysSchema>;
export type StaffSurvey = StaffSurveys['surveys'][number];
export type StaffVariant = StaffSurveys['variants'][number];

/** `GET /api/staff/surveys/:id`. */
export const surveySchema = z.object({
  today: day,
  wave: surveysSchema.shape.wave,
  survey,
  variants: z.array(
    z.extend(variant, {
      /** How many of the survey's own texts nobody has signed off yet. */
      drafts: z.int(),
      /** Where the built words of this survey are; absent while the app has not been built. */
      words: z.exactOptional(z.string()),
      /** Whether there is braille of it. */
      braille: z.boolean(),
    }),
  ),
});
/** `GET /api/staff/surveys/:id/plain/:tag`: the plain page as a document, to be looked at and not sent. */
export const plainPreviewSchema = z.object({ html: z.string() });

export type StaffSurveyPage = z.infer<typeof surveySchema>;
