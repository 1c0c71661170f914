import * as z from 'zod/mini';
import { CAMPAIGN } from '../../domain/response/campaign.ts';
import { PLACE_KINDS } from '../../domain/response/place.ts';

/** What a place is called by staff, and on its poster. One line. */
const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(80), z.regex(/^\P{Cc}*$/u));
const kind = z.enum(PLACE_KINDS);

/** `POST /api/staff/campaigns`. */
export const newPlaceSchema = z.strictObject({ code: z.string().check(z.regex(CAMPAIGN)), label, kind });

/** `PUT /api/staff/campaigns/:code`. The code itself hangs on walls and never changes. */
export const changedPlaceSchema = z.strictObject({ label, kind, archived: z.boolean() });

const placeSchema = z.object({
  code: z.string(),
  label: z.string(),
  kind,
  archived: z.exactOptional(z.iso.date()),
});

/** `GET /api/staff/campaigns`. */
export const placesSchema = z.object({ places: z.array(placeSchema) });

/** `GET /api/staff/poster-words/:tag`: what posters and newsletters say in one variant. */
export const posterWordsSchema = z.object({
  tag: z.string(),
  words: z.record(z.string(), z.string()),
  /** By survey, its title. */
  titles: z.record(z.string(), z.string()),
  /** Nobody who speaks the language has signed these words off yet. */
  draft: z.boolean(),
});
export type PosterWords = z.infer<typeof posterWordsSchema>;
