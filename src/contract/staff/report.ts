import * as z from 'zod/mini';
import { textSchema } from './parts.ts';

/** What the editor of a report writes and chooses. */
export const reportDraftSchema = z
  .strictObject({
    /** ISO days, both included. */
    from: z.iso.date('Give the first day.'),
    to: z.iso.date('Give the last day.'),
    /** In English. A blank line begins a new paragraph. */
    introduction: textSchema(5000),
    /** Where somebody without internet gets a copy (SEND Regulations 2014, regulation 57). */
    copies: textSchema(1000),
  })
  .check(
    z.refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day is before the first.' }),
    z.refine(({ to }) => to < '2200', { path: ['to'], message: 'Give the last day.' }),
  );
export type ReportDraft = z.infer<typeof reportDraftSchema>;

/** `POST /reports/preview`: what would be published, in English, as HTML. */
export const reportPreviewReply = z.object({ html: z.string(), quotes: z.int(), entries: z.int() });

/** `POST /reports`: published under today's day. */
export const reportPublishedReply = z.object({ day: z.string() });

/** `GET /reports`: newest first. */
export const reportListReply = z.object({
  today: z.string(),
  reports: z.array(
    z.object({
      day: z.string(),
      from: z.string(),
      to: z.string(),
      author: z.string(),
      off: z.exactOptional(z.object({ day: z.string(), by: z.string(), reason: z.string() })),
    }),
  ),
});

/** `POST /reports/:day/take-off`. */
export const takeOffRequest = z.strictObject({ reason: textSchema(1000) });
