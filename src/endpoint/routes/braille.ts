import type { Context, Handler } from 'hono';
import * as z from 'zod/mini';
import { brailleAddress } from '../../formats/braille/brailleAddress.ts';
import type { Translated } from '../../formats/braille/brailleParts.ts';
import { brf } from '../../formats/braille/brf.ts';
import { LEAST_PAGE, layOut, MOST_PAGE } from '../../formats/braille/layOut.ts';
import { textTwin } from '../../formats/braille/textTwin.ts';
import { noticePage } from '../../formats/plain/noticePage.tsx';
import { DEFAULT_VARIANT, variantOf } from '../../i18n/variants.ts';
import type { Deps } from '../createApp.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';

const whole = (least: number, most: number) => z.coerce.number().check(z.int(), z.minimum(least), z.maximum(most));

const settingsSchema = z.object({
  survey: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  lang: z._default(z.string().check(z.regex(/^[A-Za-z0-9-]{2,40}$/)), DEFAULT_VARIANT),
  grade: z._default(z.enum(['1', '2']), '2'),
  cells: z._default(whole(LEAST_PAGE.cells, MOST_PAGE.cells), 32),
  lines: z._default(whole(LEAST_PAGE.lines, MOST_PAGE.lines), 27),
  file: z.enum(['brf', 'txt']),
});

/** `GET /braille?survey=&lang=&grade=&cells=&lines=&file=`: a form's choices, led to the file's own address. */
export function brailleChoices(deps: Deps): Handler {
  return async (c: Context) => {
    const settings = settingsSchema.safeParse(c.req.query());
    if (!settings.success) return none(c, deps);
    const { survey, file, lang, grade, cells, lines } = settings.data;
    const query = new URLSearchParams({ lang, grade, cells: String(cells), lines: String(lines) });
    return c.redirect(`/braille/${survey}.${file}?${query}`, 303);
  };
}

/**
 * `GET /braille/<survey>.brf?lang=&grade=&cells=&lines=`, or `.txt`: the braille that the build made, laid out for this page
 * size. Always called a draft, in its first line and in its name.
 */
export function brailleFile(deps: Deps): Handler {
  return async (c: Context) => {
    const [, survey, file] = /^([a-z0-9-]+)\.(brf|txt)$/.exec(c.req.param('file') ?? '') ?? [];
    const settings = settingsSchema.safeParse({ ...c.req.query(), survey, file });
    if (!settings.success) return none(c, deps);
    const { lang, grade, cells, lines } = settings.data;
    const parts = readParts(deps, brailleAddress(settings.data.survey, lang, grade === '1' ? 1 : 2));
    const variant = variantOf(deps.speech.variants, lang);
    if (!parts || !variant) return none(c, deps);
    const laidOut = layOut(parts, { cells, lines });
    const name = `${settings.data.survey}-${lang}-grade-${grade}-draft`;
    if (file === 'txt') {
      return c.body(textTwin(parts, laidOut, deps.speech.readerOf(variant).t), 200, {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-cache',
      });
    }
    return c.body(brf(laidOut.pages), 200, {
      'content-type': 'text/plain; charset=us-ascii',
      'content-disposition': `attachment; filename="${name}.brf"`,
      'cache-control': 'no-cache',
    });
  };
}

/** The build's own file; only its shape as a whole is believed. */
function readParts({ site }: Deps, address: string): Translated | undefined {
  const made = site?.files.get(address)?.plain();
  return made && (JSON.parse(Buffer.from(made).toString('utf8')) as Translated);
}

/** No such survey, no braille in that language, or a page of no such size. */
function none(c: Context, { speech }: Deps): Promise<Response> {
  const reader = readerFor(c, speech);
  const { t, variant } = reader;
  const sizes = {
    leastCells: LEAST_PAGE.cells,
    mostCells: MOST_PAGE.cells,
    leastLines: LEAST_PAGE.lines,
    mostLines: MOST_PAGE.lines,
  };
  const link = { href: `/plain?lang=${variant.tag}#braille`, text: t('braille.title') };
  return plainReply(c, variant, noticePage(reader, { title: t('braille.noneTitle'), lead: t('braille.none', sizes), link }), {
    status: 404,
  });
}
