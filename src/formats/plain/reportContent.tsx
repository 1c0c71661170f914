/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { STATUSES } from '../../domain/said-doing/entry.ts';
import { THEMES, type Theme } from '../../domain/said-doing/theme.ts';
import { dateText } from '../../i18n/dateText.ts';
import { partialDateText } from '../../i18n/partialDateText.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Reader } from './PlainPage.tsx';

/** An entry as the report tells it, in one variant. */
export interface ReportEntry {
  readonly id: string;
  readonly themes: readonly Theme[];
  readonly status: (typeof STATUSES)[number];
  readonly owner: string;
  readonly due?: string;
  readonly title: string;
  readonly said: string;
  readonly doing: string;
  readonly why?: string;
  readonly changed?: string;
  readonly updates: readonly { readonly day: string; readonly text: string; readonly lang?: string }[];
  readonly sources: readonly { readonly title: string; readonly date: string; readonly href?: string }[];
  /** The variant its words are in. */
  readonly lang: string;
  /** Where quotations will stand, each with the language it was written in. */
  readonly quotes: readonly { readonly place: string; readonly language: string }[];
}

export interface ReportContentProps {
  readonly reader: Pick<Reader, 'variant' | 't'>;
  /** ISO day. */
  readonly published: string;
  /** In English, paragraphs apart by blank lines. */
  readonly introduction: string;
  readonly copies: string;
  /** What it tells of, oldest first: ISO days, both in it, and how many said a theme, where that may be seen. */
  readonly waves: readonly {
    readonly first: string;
    readonly last: string;
    readonly counts: readonly { readonly theme: Theme; readonly said: number }[];
  }[];
  readonly entries: readonly ReportEntry[];
  /** Which way a language is written. */
  readonly dirOf: (tag: string) => 'ltr' | 'rtl';
}

/**
 * The report that the Local Offer rules ask for (SEND Regulations 2014, regulations 53 to 57): comments by theme and the action
 * intended. Each quotation is an empty place (`fillQuotes`): what a family takes back later leaves the report too.
 */
export function reportContent(props: ReportContentProps): string {
  const { reader, published, introduction, copies, waves, entries, dirOf } = props;
  const { t, variant } = reader;
  const day = (iso: string) => dateText(variant.tag, iso);
  const themes = THEMES.filter((theme) => entries.some(({ themes: [first] }) => first === theme));
  return renderToString(
    <>
      <h1>{t('report.title')}</h1>
      <p>{t('report.period', { from: day(waves[0]?.first ?? published), to: day(waves.at(-1)?.last ?? published) })}</p>
      <p>{t('report.published', { day: day(published) })}</p>
      <div lang="en" dir="ltr">
        <Paragraphs text={introduction} />
      </div>
      <p>{t('report.law')}</p>
      <h2>{t('report.countsTitle')}</h2>
      {waves.map(({ first, last, counts }) => (
        <div key={first}>
          <h3 class="section">
            {partialDateText(variant.tag, first.slice(0, 7))} – {partialDateText(variant.tag, last.slice(0, 7))}
          </h3>
          <Counts t={t} counts={counts} />
        </div>
      ))}
      <h2>{t('report.entriesTitle')}</h2>
      <p>{t('report.quotesNote')}</p>
      {themes.map((theme) => (
        <div key={theme}>
          <h3 class="section">{t(`themes.${theme}`)}</h3>
          {entries
            .filter(({ themes: [first] }) => first === theme)
            .map((entry) => (
              <EntryPart key={entry.id} t={t} entry={entry} day={day} tag={variant.tag} dirOf={dirOf} />
            ))}
        </div>
      ))}
      <h2>{t('report.leftOutTitle')}</h2>
      <ul>
        {['complaints', 'names', 'quotes', 'small'].map((key) => (
          <li key={key}>{t(`report.leftOut.${key}`)}</li>
        ))}
      </ul>
      <h2>{t('report.copiesTitle')}</h2>
      <div lang="en" dir="ltr">
        <Paragraphs text={copies} />
      </div>
    </>,
  );
}

/** Every theme stands here. A list of those that were mentioned would tell of a theme what its hidden number keeps back. */
function Counts({ t, counts }: { readonly t: Translate; readonly counts: ReportContentProps['waves'][number]['counts'] }) {
  const rows = THEMES.map((theme) => ({ theme, said: counts.find((each) => each.theme === theme)?.said }));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('report.theme')}</th>
          <th scope="col">{t('report.howMany')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ theme, said }) => (
          <tr key={theme}>
            <th scope="row">{t(`themes.${theme}`)}</th>
            <td>{said === undefined ? t('report.hidden') : t('report.number', { n: said })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EntryPartProps {
  readonly t: Translate;
  readonly entry: ReportEntry;
  readonly day: (iso: string) => string;
  /** The report's variant. */
  readonly tag: string;
  readonly dirOf: ReportContentProps['dirOf'];
}

function EntryPart({ t, entry, day, tag, dirOf }: EntryPartProps) {
  const inWords = entry.lang === tag ? {} : { lang: entry.lang, dir: dirOf(entry.lang) };
  return (
    <div class="entry">
      <h4 {...inWords}>{entry.title}</h4>
      <p>
        <strong>{t('report.said')}</strong>
      </p>
      <div {...inWords}>
        <Paragraphs text={entry.said} />
      </div>
      {entry.quotes.map(({ place, language }) => (
        <blockquote key={place} data-quote={place} lang={language} dir="auto" />
      ))}
      {(entry.doing || entry.why || entry.changed) && (
        <p>
          <strong>{t('report.doing')}</strong>
        </p>
      )}
      <div {...inWords}>
        {entry.doing && <Paragraphs text={entry.doing} />}
        {entry.why && <Paragraphs text={entry.why} />}
        {entry.changed && <Paragraphs text={entry.changed} />}
      </div>
      <ul>
        <li>
          {t('report.status')} {t(`entryStatus.${entry.status}`)}
        </li>
        <li>
          {t('report.owner')} <bdi lang="en">{entry.owner}</bdi>
        </li>
        {entry.due && (
          <li>
            {t('report.due')} {partialDateText(tag, entry.due)}
          </li>
        )}
        {entry.updates.map((update) => (
          <li key={update.day + update.text}>
            {day(update.day)}
            <div {...(update.lang ? { lang: update.lang, dir: dirOf(update.lang) } : inWords)}>{update.text}</div>
          </li>
        ))}
      </ul>
      {entry.sources.length > 0 && (
        <>
          <p class="hint">{t('report.sources')}</p>
          <ul class="hint">
            {entry.sources.map(({ title, date }) => (
              <li key={title + date}>
                <bdi lang="en">{title}</bdi>
                <br />
                {partialDateText(tag, date)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Paragraphs({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}
