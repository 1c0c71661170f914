import type * as z from 'zod/mini';
import { namesReply } from '../../../contract/staff/names.ts';
import { type Translate, translator } from '../../../i18n/translate.ts';
import { type Asked, useAsked } from '../useAsked.ts';

/** The ways to read, and what things are called in one of them. */
export const useNames = (tag = 'en'): Asked<Names> => useAsked(namesReply, `/names?lang=${tag}`);
export type Names = z.infer<typeof namesReply>;

export const namesIn = ({ words, tag }: Names): Translate => translator(words, tag);
