import * as z from 'zod/mini';

/** Something that was written, by staff. */
export const textSchema = (most: number) =>
  z.string().check(z.regex(/\S/, 'Write something here.'), z.maxLength(most, `Write at most ${most} letters.`));

const MONTH = '\\d{4}-(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12]\\d|3[01])';

/** `YYYY-MM` or `YYYY-MM-DD`. */
export const dueSchema = z.string().check(z.regex(new RegExp(`^${MONTH}(-${DAY})?$`), 'Write it as 2027-03 or 2027-03-31.'));

/** A document and its date. An address is opened by families, so it is one of the web and nothing else. */
export const sourceSchema = z.strictObject({
  title: textSchema(300),
  date: z.string().check(z.regex(new RegExp(`^(\\d{4}|${MONTH}(-${DAY})?)$`), 'Write it as 2026, 2026-05 or 2026-05-12.')),
  href: z.exactOptional(z.url({ protocol: /^https?$/, error: 'Write an address that begins with https://' })),
});
