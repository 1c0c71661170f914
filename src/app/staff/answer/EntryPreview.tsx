import type { PublishedEntry } from '../../../contract/loop.ts';
import type { Quote } from '../../../contract/staff/entries.ts';
import { dueSchema } from '../../../contract/staff/parts.ts';
import { composeLoop } from '../../../domain/said-doing/composeLoop.ts';
import type { Entry } from '../../../domain/said-doing/entry.ts';
import { DIGITS } from '../../../i18n/translate.ts';
import { EntryMore } from '../../said-doing/EntryMore.tsx';
import { EntryText } from '../../said-doing/EntryText.tsx';
import { inVariant } from '../../said-doing/entryReading.ts';
import { Stand } from '../../said-doing/Stand.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { type Names, namesIn, useNames } from './useNames.ts';

interface EntryPreviewProps {
  readonly entry: Entry;
  readonly quotes: readonly Pick<Quote, 'text' | 'language'>[];
  /** The variant to see it in. */
  readonly tag: string;
  readonly today: string;
}

/** The entry as a family would see it on a small phone, 360 CSS pixels wide: the same parts as on the families' page. */
export function EntryPreview({ entry, quotes, tag, today }: EntryPreviewProps) {
  const names = useNames(tag);
  return (
    <section class="answer-preview" aria-label={`As a family sees it, ${tag}`}>
      <h2>As a family sees it</h2>
      <Loaded asked={names}>{(named) => <Card names={named} {...{ entry, quotes, today }} />}</Loaded>
    </section>
  );
}

function Card({ names, entry, quotes, today }: Omit<EntryPreviewProps, 'tag'> & { readonly names: Names }) {
  const { tag, variants, words } = names;
  const variant = variants.find((each) => each.tag === tag);
  const shown = composed(names, entry, quotes, today);
  if (!shown || !variant) return null;
  const reading = {
    t: namesIn(names),
    tag,
    digits: words[DIGITS],
    readings: variants.map((each) => ({ ...each, words: '' })),
    pictures: variant.format === 'easy-read',
  };
  return (
    <article class="answer-card" lang={tag} dir={variant.dir}>
      <Stand t={reading.t} of={{ entry: shown.status }} pictures={reading.pictures} />
      <h3 {...inVariant(reading, shown.lang)}>{shown.title || '…'}</h3>
      <EntryText reading={reading} entry={shown} heading="h3" />
      <EntryMore reading={reading} entry={shown} heading="h3" />
    </article>
  );
}

/** As the endpoint would compose it. A date that is still being typed is left out. */
function composed({ tag, variants }: Names, entry: Entry, quotes: EntryPreviewProps['quotes'], today: string): PublishedEntry | undefined {
  const fallback = variants.find((each) => each.tag === tag)?.fallback;
  const { due, updates, ...rest } = entry;
  const whole = {
    ...rest,
    ...(due !== undefined && dueSchema.safeParse(due).success && isDay(due) && { due }),
    updates: updates.filter(({ day }) => isDay(day)),
  };
  const shown = [{ entry: whole, quotes, published: today, changedOn: today }];
  const [only] = composeLoop([tag, ...(fallback === undefined ? [] : [fallback]), 'en'], shown, []).entries;
  return only as PublishedEntry | undefined;
}

const isDay = (text: string): boolean => text !== '' && !Number.isNaN(Date.parse(text));
