import type { ReportDraft } from '../../../contract/staff/report.ts';
import { composeLoop } from '../../../domain/said-doing/composeLoop.ts';
import { type ReportEntry, reportContent } from '../../../formats/plain/reportContent.tsx';
import { DEFAULT_VARIANT, type Variant, variantOf } from '../../../i18n/variants.ts';
import type { Speech } from '../../plain/speech.ts';
import type { SaidDoing } from '../entries/openSaidDoing.ts';
import type { ReportQuote } from './reportStore.ts';

export interface MadeReport {
  /** HTML by variant tag, with an empty place for each quotation. */
  readonly pages: ReadonlyMap<string, string>;
  readonly quotes: readonly ReportQuote[];
  readonly entries: number;
}

/** The report as it would be published on a day, in these variants: what is shown to families now, and how many said it in the period. */
export async function makeReport(
  { saidDoing, speech }: { readonly saidDoing: SaidDoing; readonly speech: Speech },
  draft: ReportDraft,
  published: string,
  variants: readonly Variant[],
): Promise<MadeReport> {
  const [shown, counts] = await Promise.all([saidDoing.loop.shown(), saidDoing.themeCounts.counts(draft)]);
  const quotesOf = await saidDoing.quotes.shownOf(shown.map(({ entry, version }) => ({ id: entry.id, version })));
  const quotes = shown.flatMap(({ entry, version }) =>
    (quotesOf.get(`${entry.id} ${version}`) ?? []).map((quote, at) => ({ ...quote, entry: entry.id, version, place: `${entry.id}-${at}` })),
  );
  const dirOf = (tag: string) => variantOf(speech.variants, tag)?.dir ?? 'ltr';
  const pages = variants.map((variant) => {
    const tags = [variant.tag, ...(variant.fallback === undefined ? [] : [variant.fallback]), DEFAULT_VARIANT];
    const entries = composeLoop(tags, shown, []).entries.map(
      (entry): ReportEntry => ({ ...entry, quotes: quotes.filter((quote) => quote.entry === entry.id) }),
    );
    return [variant.tag, reportContent({ ...draft, reader: speech.readerOf(variant), published, counts, entries, dirOf })] as const;
  });
  return { pages: new Map(pages), quotes, entries: shown.length };
}
