import type { Quote } from '../../../contract/staff/entries.ts';
import { composeLoop } from '../../../domain/said-doing/composeLoop.ts';
import type { Entry } from '../../../domain/said-doing/entry.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { type Names, namesIn, useNames } from './useNames.ts';

interface EntryPreviewProps {
  readonly entry: Entry;
  readonly quotes: readonly Pick<Quote, 'text' | 'language'>[];
  /** The variant to see it in. */
  readonly tag: string;
  readonly today: string;
}

/** The entry as a family would see it on a small phone: 360 CSS pixels wide, in one variant, with what that variant falls back to. */
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
  const { tag, variants } = names;
  const t = namesIn(names);
  const variant = variants.find((each) => each.tag === tag);
  const fallback = variant?.fallback;
  const tags = [tag, ...(fallback === undefined ? [] : [fallback]), 'en'];
  const [shown] = composeLoop(tags, [{ entry, quotes, published: today, changedOn: today }], []).entries;
  if (!shown || !variant) return null;
  const own = shown.lang === tag ? {} : { lang: shown.lang, dir: dirOf(names, shown.lang) };
  const parts = [
    ['said', shown.said],
    ['doing', [shown.doing, shown.why, shown.changed].filter(Boolean).join('\n\n')],
  ] as const;
  return (
    <article class="answer-card" lang={tag} dir={variant.dir}>
      <p class="answer-status">{t(`entryStatus.${shown.status}`)}</p>
      <h3 {...own}>{shown.title || '…'}</h3>
      {parts.map(([part, text]) => (
        <div key={part}>
          <h4>{t(`report.${part}`)}</h4>
          <div {...own} class="answer-text">
            {text || '…'}
          </div>
          {part === 'said' &&
            shown.quotes.map((quote) => (
              <blockquote key={quote.text} lang={quote.language} dir="auto">
                “{quote.text}”
              </blockquote>
            ))}
        </div>
      ))}
      <dl>
        <dt>{t('report.owner')}</dt>
        <dd>
          <span lang="en" dir="ltr">
            {shown.owner || '…'}
          </span>
        </dd>
        {shown.due && (
          <>
            <dt>{t('report.due')}</dt>
            <dd>{dayOrMonth(tag, shown.due)}</dd>
          </>
        )}
      </dl>
      {shown.updates.length > 0 && (
        <ul>
          {shown.updates.map(({ day, text, lang }) => (
            <li key={day + text}>
              <strong>{isDay(day) ? dateText(tag, day) : '…'}</strong>
              <div {...(lang ? { lang, dir: dirOf(names, lang) } : own)}>{text || '…'}</div>
            </li>
          ))}
        </ul>
      )}
      {shown.draft && <p class="answer-soft">{t('draft.note')}</p>}
    </article>
  );
}

const dirOf = ({ variants }: Names, tag: string): 'ltr' | 'rtl' => variants.find((each) => each.tag === tag)?.dir ?? 'ltr';
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function dayOrMonth(tag: string, due: string): string {
  if (isDay(due)) return dateText(tag, due);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(due)) return due;
  const locale = tag.startsWith('en') ? 'en-GB' : tag;
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${due}-01`));
}
