import type { Loop } from '../../../contract/loop.ts';
import { composeLoop, type ShownEntry } from '../../../domain/said-doing/composeLoop.ts';
import { standing } from '../../../domain/said-doing/standing.ts';
import { DEFAULT_VARIANT, type Variant, variantOf } from '../../../i18n/variants.ts';
import { compress } from '../../site/compress.ts';
import type { Bodies } from '../../site/site.ts';
import type { Database } from '../../storage/flavour.ts';
import { openConcerns } from '../listening/openConcerns.ts';
import type { EntryStore } from './entryStore.ts';
import type { QuoteStore } from './quoteStore.ts';
import type { TimelineStore } from './timelineStore.ts';

/** What families see of the loop. */
export interface LoopSource {
  /** In one variant, as it is now. */
  compose(tag: string): Promise<ComposedLoop>;
  /** The same as JSON, ready to send: made when it is first asked for, and kept until something changes. */
  bodies(tag: string): Promise<Bodies>;
  /** The versions that are shown, with their quotations. */
  shown(): Promise<readonly (ShownEntry & { readonly version: number })[]>;
}

type ComposedLoop = ReturnType<typeof composeLoop>;

// Does not compile when the domain and the wire part ways.
true satisfies Loop extends ComposedLoop ? true : never;

interface Sources {
  readonly entries: EntryStore;
  readonly quotes: QuoteStore;
  readonly timeline: TimelineStore;
  readonly variants: readonly Variant[];
  readonly today: () => string;
}

export function createLoopSource(database: Database, { entries, quotes, timeline, variants, today }: Sources): LoopSource {
  const { db } = database;
  let kept: { readonly mark: string; readonly loops: Map<string, Promise<Bodies>> } = { mark: '', loops: new Map() };

  /**
   * Tells whether anything that families see may have changed, whoever changed it: another endpoint or command on the same
   * database too. A withdrawal takes a quotation away, a concern holds some back; everything else adds a row.
   */
  const markNow = async (): Promise<string> => {
    const newest = (table: 'entry_version' | 'entry_event' | 'timeline_version') =>
      db
        .selectFrom(table)
        .select(({ fn }) => fn.max('seq').as('last'))
        .executeTakeFirst();
    const [version, event, action, quoted, worries] = await Promise.all([
      newest('entry_version'),
      newest('entry_event'),
      newest('timeline_version'),
      db
        .selectFrom('entry_quote')
        .select(({ fn }) => fn.countAll().as('quotes'))
        .executeTakeFirst(),
      openConcerns(database),
    ]);
    return [today(), version?.last, event?.last, action?.last, quoted?.quotes, ...worries].join();
  };

  const shown: LoopSource['shown'] = async () => {
    const day = today();
    const versions = [...(await entries.all())].flatMap(([id, { newest, decisions }]) => {
      const { shown: now, firstShown } = standing(newest.version, decisions, day);
      return now ? [{ id, version: now.version, newest, changedOn: now.since, published: firstShown ?? now.since }] : [];
    });
    const quotesOf = await quotes.shownOf(versions);
    const whole = versions.map(async ({ id, version, newest, changedOn, published }) => {
      const stored = version === newest.version ? newest : await entries.version(id, version);
      if (!stored) throw new Error(`version ${version} of entry ${id} is shown and not there`);
      const said = (quotesOf.get(`${id} ${version}`) ?? []).map(({ text, language }) => ({ text, language }));
      return { entry: stored.entry, version, changedOn, published, quotes: said };
    });
    return Promise.all(whole);
  };

  const compose: LoopSource['compose'] = async (tag) => {
    const fallback = variantOf(variants, tag)?.fallback;
    const tags = [tag, ...(fallback === undefined ? [] : [fallback]), DEFAULT_VARIANT];
    const [all, actions] = await Promise.all([shown(), timeline.all()]);
    return composeLoop(
      tags,
      all,
      actions.map(({ action }) => action),
    );
  };

  return {
    compose,
    shown,
    async bodies(tag) {
      const mark = await markNow();
      if (kept.mark !== mark) kept = { mark, loops: new Map() };
      const { loops } = kept;
      const ready = loops.get(tag) ?? compose(tag).then((loop) => compress(Buffer.from(JSON.stringify(loop))));
      loops.set(tag, ready);
      // A database that was away for a moment is asked again next time.
      ready.catch(() => loops.delete(tag));
      return ready;
    },
  };
}
