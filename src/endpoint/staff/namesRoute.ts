import type * as z from 'zod/mini';
import type { namesReply } from '../../contract/staff/names.ts';
import { DEFAULT_VARIANT, variantOf } from '../../i18n/variants.ts';
import type { Deps } from '../createApp.ts';
import type { StaffRoute } from './staffRoute.ts';

/** `GET /names?lang=<tag>`: the ways to read, and what themes, states and the like are called in one of them. */
export function namesRoute({ speech }: Deps): StaffRoute {
  return {
    method: 'GET',
    path: '/names',
    action: 'signed-in',
    handle: (c) => {
      const tag = variantOf(speech.variants, c.req.query('lang'))?.tag ?? DEFAULT_VARIANT;
      const reply: z.input<typeof namesReply> = { variants: [...speech.variants], tag, words: speech.names(tag) };
      return c.json(reply);
    },
  };
}
