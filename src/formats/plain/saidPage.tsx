/** @jsxRuntime automatic @jsxImportSource preact */
import { REPLY } from '../../domain/response/aboutOf.ts';
import { datePassed } from '../../domain/said-doing/datePassed.ts';
import type { Priority, Source, Status } from '../../domain/said-doing/entry.ts';
import { isOverdue } from '../../domain/said-doing/isOverdue.ts';
import type { PromiseState } from '../../domain/said-doing/promise.ts';
import { THEMES, type Theme } from '../../domain/said-doing/theme.ts';
import { timelineByYear } from '../../domain/said-doing/timelineByYear.ts';
import { partialDateText } from '../../i18n/partialDateText.ts';
import { type Variant, variantOf } from '../../i18n/variants.ts';
import { formAddress, saidAddress } from './fields.ts';
import { LanguageLinks } from './LanguageLinks.tsx';
import { plainPage, type Reader } from './PlainPage.tsx';

/** What is published, in one variant: as `contract/loop.ts` has it. */
export interface SaidPageProps {
  readonly reader: Reader;
  readonly variants: readonly Variant[];
  readonly campaign: string | undefined;
  /** ISO day. */
  readonly today: string;
  readonly entries: readonly PlainEntry[];
  readonly timeline: readonly PlainAction[];
}

interface PlainEntry {
  readonly id: string;
  readonly themes: readonly Theme[];
  readonly status: Status;
  readonly owner: string;
  readonly due?: string;
  readonly changedOn: string;
  readonly title: string;
  readonly said: string;
  readonly doing: string;
  readonly why?: string;
  readonly changed?: string;
  readonly quotes: readonly { readonly text: string; readonly language: string }[];
  readonly updates: readonly { readonly day: string; readonly text: string; readonly lang?: string }[];
  readonly sources: readonly Source[];
  readonly lang: string;
}

interface PlainAction {
  readonly id: string;
  readonly priority: Priority;
  readonly due: string;
  readonly state: PromiseState;
  readonly promise: string;
  readonly note?: string;
  readonly lang: string;
}

/** "You said, We are doing" and the timeline as one document, nothing folded, each entry with a place of its own. */
export function saidPage({ reader, variants, campaign, today, entries, timeline }: SaidPageProps): string {
  const { t, variant } = reader;
  const { tag } = variant;
  const inVariant = (lang: string) => (lang === tag ? {} : { lang, dir: variantOf(variants, lang)?.dir });
  return plainPage(
    reader,
    t('said.title'),
    <>
      <LanguageLinks t={t} variants={variants} current={tag} hrefIn={(to) => saidAddress(to, campaign)} />
      <h1>{t('said.title')}</h1>
      <p>{t('said.lead')}</p>
      {entries.length === 0 && <p class="note">{t('said.nothingYet')}</p>}
      <h2 id="contents">{t('said.all')}</h2>
      {THEMES.filter((theme) => entries.some(({ themes: [first] }) => first === theme)).map((theme) => (
        <div key={theme}>
          <h3>{t(`themes.${theme}`)}</h3>
          <ul class="links">
            {entries
              .filter(({ themes: [first] }) => first === theme)
              .map(({ id, title, lang }) => (
                <li key={id}>
                  <a href={`#${id}`} {...inVariant(lang)}>
                    {title}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <p class="links">
        <a href="#timeline">
          <strong>{t('timeline.title')}</strong>
        </a>
      </p>
      {entries.map((entry) => (
        <div class="question" id={entry.id} key={entry.id}>
          <h2 id={`${entry.id}.title`} {...inVariant(entry.lang)}>
            {entry.title}
          </h2>
          <p>
            <strong>{t(`entryStatus.${entry.status}`)}</strong>
          </p>
          {isOverdue(entry, today) && <p class="note">{t('timeline.passed')}</p>}
          <Said label={t('said.youSaid')} text={entry.said} its={inVariant(entry.lang)} />
          <Said label={t('said.weDo')} text={entry.doing} its={inVariant(entry.lang)} />
          {entry.why !== undefined && <Said label={t('said.why')} text={entry.why} its={inVariant(entry.lang)} />}
          {entry.changed !== undefined && <Said label={t('said.changed')} text={entry.changed} its={inVariant(entry.lang)} />}
          <Fact label={t('said.who')} text={entry.owner} />
          {entry.due !== undefined && <Fact label={t('said.when')} text={partialDateText(tag, entry.due)} />}
          {entry.updates.length > 0 && <h3>{t('said.news')}</h3>}
          {entry.updates.map(({ day, text, lang = entry.lang }) => (
            <p key={day + text}>
              <strong>{partialDateText(tag, day)}</strong>
              <br />
              <span {...inVariant(lang)}>{text}</span>
            </p>
          ))}
          {entry.quotes.length > 0 && <h3>{t('said.quotes')}</h3>}
          {entry.quotes.map(({ text, language }) => (
            <blockquote key={text} lang={language} dir="auto">
              <p>{text}</p>
            </blockquote>
          ))}
          <h3>{t('said.sources')}</h3>
          <ul>
            {entry.sources.map(({ title, date }) => (
              <li key={title + date}>
                <span lang="en" dir="ltr">
                  {title}
                </span>
                <br />
                {partialDateText(tag, date)}
              </li>
            ))}
          </ul>
          <p class="links">
            <a href={formAddress(REPLY, tag, campaign, entry.id)} aria-describedby={`${entry.id}.title`}>
              {t('said.tellUs')}
            </a>
          </p>
          <p class="links">
            <a href="#contents">{t('said.all')}</a>
          </p>
        </div>
      ))}
      <h2 id="timeline">{t('timeline.title')}</h2>
      <p>{t('timeline.lead')}</p>
      {timelineByYear(timeline).flatMap(({ months }) =>
        months.map(({ month, actions }) => (
          <div key={month}>
            <h3>{partialDateText(tag, month)}</h3>
            <ul>
              {actions.map(({ id, priority, due, state, promise, note, lang }) => (
                <li key={id}>
                  <span {...inVariant(lang)}>{promise}</span>
                  <br />
                  {t(`priorities.${priority}`)}
                  <br />
                  <strong>{t(`promiseState.${state}`)}</strong>
                  {datePassed({ due, state }, today) && (
                    <>
                      <br />
                      <strong>{t('timeline.passed')}</strong>
                    </>
                  )}
                  {note !== undefined && <p {...inVariant(lang)}>{note}</p>}
                </li>
              ))}
            </ul>
          </div>
        )),
      )}
    </>,
  );
}

interface SaidProps {
  readonly label: string;
  readonly text: string;
  /** What variant the text is in. */
  readonly its: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' | undefined };
}

function Said({ label, text, its }: SaidProps) {
  return (
    <>
      <h3>{label}</h3>
      <p {...its}>{text}</p>
    </>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p>
      {label}
      <br />
      <strong>{text}</strong>
    </p>
  );
}
