import * as z from 'zod/mini';
import { AUDIO_TYPES, CAPTIONS_TYPE, type PromptList, VIDEO_TYPES } from '../domain/media/prompt.ts';

const code = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
/** SHA-256, hexadecimal. */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The shape of a variant's tag. */
export const langSchema = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,20}){0,4}$/));

const file = { sha256, bytes: z.int().check(z.positive()), ms: z.exactOptional(z.int().check(z.nonnegative())) };
const madeFor = { lang: langSchema, survey: code, page: code, words: sha256 };

/**
 * `GET /api/prompts?lang=<tag>` (with ETag): what people have recorded of the surveys in this variant; 204 where that is
 * nothing. The files are at `addressOfMedia`. Nothing of it is needed to answer a survey.
 */
export const promptListSchema = z.object({
  prompts: z.readonly(
    z.array(z.object({ ...madeFor, option: z.exactOptional(code), audio: z.object({ ...file, type: z.enum(AUDIO_TYPES) }) })),
  ),
  signs: z.readonly(
    z.array(
      z.object({
        ...madeFor,
        video: z.object({ ...file, type: z.enum(VIDEO_TYPES) }),
        captions: z.object({ ...file, type: z.literal(CAPTIONS_TYPE) }),
      }),
    ),
  ),
});

// Does not compile when the domain and the wire part ways.
true satisfies z.infer<typeof promptListSchema> extends PromptList ? true : never;

/** Below this path each file stands under its hash. */
const MEDIA_PATH = '/media/';

export const addressOfMedia = ({ sha256 }: { readonly sha256: string }): string => `${MEDIA_PATH}${sha256}`;
