import * as z from 'zod/mini';
import { wavesBetween } from '../../domain/survey/wavesBetween.ts';
import { textSchema } from './parts.ts';
import { nextOutSchema } from './themes.ts';

/** How many waves a report can be about: a year. */
export const MOST_WAVES = 4;

const wave = (missing: string) => z.string(missing).check(z.regex(/^20\d{2}-Q[1-4]$/, { error: missing, abort: true }));

/** What the editor of a report writes and chooses. */
export const reportDraftSchema = z
  .strictObject({
    /** Ids of waves that are out, both included: no other time, because what two reports share could be subtracted. */
    from: wave('Choose the first wave.'),
    to: wave('Choose the last wave.'),
    /** In English. A blank line begins a new paragraph. */
    introduction: textSchema(5000),
    /** Where somebody without internet gets a copy (SEND Regulations 2014, regulation 57). */
    copies: textSchema(1000),
  })
  .check(
    z.refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last wave is before the first.' }),
    z.refine(({ from, to }) => wavesBetween(from, to).length <= MOST_WAVES, {
      path: ['to'],
      message: `Choose ${MOST_WAVES} waves, a year, at most.`,
    }),
  );
export type ReportDraft = z.infer<typeof reportDraftSchema>;

/** `POST /reports/preview`: what would be published, in English, as HTML. */
export const reportPreviewReply = z.object({ html: z.string(), quotes: z.int(), entries: z.int() });

/** `POST /reports`: published under today's day. */
export const reportPublishedReply = z.object({ day: z.string() });

/** `GET /reports`: newest first. */
export const reportListReply = z.object({
  /** Made up, for a demonstration. */
  synthetic: z.exactOptional(z.literal(true)),
  /** That are out, oldest first: what a report can be about. */
  waves: z.array(z.object({ wave: z.string(), label: z.string() })),
  next: nextOutSchema,
  reports: z.array(
    z.object({
      day: z.string(),
      /** ISO days. Reports from before there were waves have days of their own. */
      from: z.string(),
      to: z.string(),
      author: z.string(),
      off: z.exactOptional(z.object({ day: z.string(), by: z.string(), reason: z.string() })),
    }),
  ),
});

/** `POST /reports/:day/take-off`. */
export const takeOffRequest = z.strictObject({ reason: textSchema(1000) });
