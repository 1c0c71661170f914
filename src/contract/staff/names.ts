import * as z from 'zod/mini';

const variantSchema = z.object({
  tag: z.string(),
  name: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  language: z.string(),
  format: z.enum(['standard', 'easy-read']),
  fallback: z.exactOptional(z.string()),
});
export type StaffVariant = z.infer<typeof variantSchema>;

/** `GET /names?lang=<tag>`: the ways to read that there are, and by dotted key what things are called in one, such as `themes.waiting`. */
export const namesReply = z.object({
  variants: z.array(variantSchema),
  tag: z.string(),
  words: z.record(z.string(), z.string()),
});
