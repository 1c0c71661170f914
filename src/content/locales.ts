import * as z from 'zod/mini';
import { type Locale, localeSchema } from '../i18n/localeSchema.ts';
import type { VariantTag } from '../i18n/variants.ts';
import { en } from './locales/en.ts';
import { enEasyRead } from './locales/en-x-easyread.ts';
import { ur } from './locales/ur.ts';

/**
 * Every word of every variant, for the build and the endpoint. The phone never imports this: it is served the one variant
 * it reads, already resolved.
 */
export const LOCALES: Readonly<Record<VariantTag, Locale>> = {
  en: z.parse(localeSchema, en),
  'en-x-easyread': z.parse(localeSchema, enEasyRead),
  ur: z.parse(localeSchema, ur),
};
