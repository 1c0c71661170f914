import type { Context } from 'hono';
import type { Reader } from '../../formats/plain/PlainPage.tsx';
import { variantOf } from '../../i18n/variants.ts';
import { chooseTag } from '../site/chooseTag.ts';
import type { Speech } from './speech.ts';

/** The reader of this request: the language in the address, else what the browser asks for, as for every other page. */
export function readerFor(c: Context, { variants, readerOf }: Speech): Reader {
  const tags = variants.map(({ tag }) => tag);
  const variant = variantOf(variants, chooseTag(c.req.query('lang'), c.req.header('accept-language'), tags)) ?? variants[0];
  if (!variant) throw new Error('there is no language to write in');
  return readerOf(variant);
}
