import type { Variant } from '../../../i18n/variants.ts';
import type { Keys } from '../../keys.ts';
import type { Database } from '../../storage/flavour.ts';
import { openQuotes } from '../listening/openQuotes.ts';
import { createReportStore, type ReportStore } from '../report/reportStore.ts';
import { createEntryStore, type EntryStore } from './entryStore.ts';
import { loadSeeds, type Seeds } from './loadSeeds.ts';
import { createLoopSource, type LoopSource } from './loopSource.ts';
import type { QuoteSource } from './quoteSource.ts';
import { createQuoteStore, type QuoteStore } from './quoteStore.ts';
import { createTimelineStore, type TimelineStore } from './timelineStore.ts';

/** "You said, We are doing": what is written, what is shown, and what is reported of it. */
export interface SaidDoing {
  readonly entries: EntryStore;
  readonly quotes: QuoteStore;
  readonly timeline: TimelineStore;
  readonly reports: ReportStore;
  readonly loop: LoopSource;
  readonly quoteSource: QuoteSource;
  /** Whether the forum must have agreed, or a reason be given, before families see an entry. */
  readonly signOff: SignOff;
}

type SignOff = 'required' | 'optional';

interface Opening {
  readonly keys: Keys;
  readonly variants: readonly Variant[];
  readonly seeds: Seeds;
  /** Today, ISO date, UTC. */
  readonly today: () => string;
  readonly signOff?: SignOff;
  /** Instead of the listening desk. */
  readonly quoteSource?: QuoteSource;
}

/** On a database whose tables are up to date. What the release brings is loaded first. */
export async function openSaidDoing(database: Database, opening: Opening): Promise<SaidDoing> {
  const { keys, variants, seeds, today, signOff = 'required' } = opening;
  const { quoteSource = fromTheDesk(database, keys) } = opening;
  const quotes = createQuoteStore(database, keys);
  const entries = createEntryStore(database, quotes);
  const timeline = createTimelineStore(database);
  await loadSeeds(seeds, entries, timeline, today());
  const loop = createLoopSource(database, { entries, quotes, timeline, variants, today });
  return { entries, quotes, timeline, loop, reports: createReportStore(database, keys), quoteSource, signOff };
}

/** What the listening desk has marked as done and its writer agreed to. */
const fromTheDesk = (database: Database, keys: Keys): QuoteSource => ({
  forThemes: (themes) => openQuotes(database, keys.held, { themes }),
});
