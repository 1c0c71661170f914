/** @jsxRuntime automatic @jsxImportSource preact */
import { dateText } from '../../i18n/dateText.ts';
import type { Variant } from '../../i18n/variants.ts';
import { LanguageLinks } from './LanguageLinks.tsx';
import { plainPage, type Reader } from './PlainPage.tsx';

export interface ReportPageProps {
  readonly reader: Reader;
  readonly variants: readonly Variant[];
  /** As `reportContent` made it and `fillQuotes` filled it. */
  readonly content: string;
  /** ISO day on which it was published: its address. */
  readonly day: string;
  /** Of every report that is public, newest first. */
  readonly days: readonly string[];
}

/** Where the report of a day stands. */
const reportAddress = (day: string, tag: string): string => `/said/report/${day}?lang=${tag}`;

/** A published report, to read, print and keep. */
export function reportPage({ reader, variants, content, day, days }: ReportPageProps): string {
  const { t, variant } = reader;
  const others = days.filter((each) => each !== day);
  return plainPage(
    reader,
    t('report.title'),
    <>
      <LanguageLinks t={t} variants={variants} current={variant.tag} hrefIn={(tag) => reportAddress(day, tag)} />
      {/* Made by `reportContent`, where everything that somebody wrote is escaped. */}
      <div dangerouslySetInnerHTML={{ __html: content }} />
      <div class="screen">
        <p class="links">
          <a href={`/said?lang=${variant.tag}`}>{t('report.now')}</a>
        </p>
        {others.length > 0 && (
          <>
            <h2>{t('report.others')}</h2>
            <ul class="links">
              {others.map((each) => (
                <li key={each}>
                  <a href={reportAddress(each, variant.tag)}>{dateText(variant.tag, each)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>,
  );
}
