import { SUPPORT } from '../../content/support.ts';
import type { PublishedEntry } from '../../contract/loop.ts';
import { entriesAfter } from '../../domain/said-doing/entriesAfter.ts';
import { prioritiesOf } from '../../domain/said-doing/prioritiesOf.ts';
import { supportFor } from '../../domain/said-doing/supportFor.ts';
import { topicsOf } from '../../domain/said-doing/topicsOf.ts';
import type { Answers } from '../../domain/survey/answer.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Translate } from '../../i18n/translate.ts';
import { StandSymbol } from '../said-doing/StandSymbol.tsx';
import { SupportLinks } from './SupportLinks.tsx';

interface AfterPanelProps {
  readonly t: Translate;
  readonly tag: string;
  readonly survey: Survey;
  readonly answers: Answers;
  readonly entries: readonly PublishedEntry[];
  /** The entry that was answered, by a reply. */
  readonly about: string | undefined;
}

/** So many are read by somebody who has just been through a survey. */
const MOST = 3;

/** The entry that was answered, what came of what families said before about the same, and where to find support while waiting. */
export function AfterPanel({ t, tag, survey, answers, entries, about }: AfterPanelProps) {
  const answered = entries.find(({ id }) => id === about);
  const others = entries.filter((entry) => entry !== answered);
  const fitting = entriesAfter(others, prioritiesOf(survey), MOST);
  const support = supportFor(SUPPORT, topicsOf(survey, answers), survey.respondent);
  return (
    <>
      {answered && <EntryNote t={t} tag={tag} entry={answered} text={t('replyTo.about', { title: answered.title })} />}
      {fitting.length > 0 && (
        <>
          <h2>{t('after.title')}</h2>
          {fitting.map((entry) => (
            <EntryNote key={entry.id} t={t} tag={tag} entry={entry} />
          ))}
        </>
      )}
      <a class="heard-other" href={`/said?lang=${tag}`}>
        {t('after.all')}
      </a>
      <h2>{t('after.support')}</h2>
      <SupportLinks t={t} links={support.slice(0, MOST)} />
      {support.length > MOST && (
        <details>
          <summary>{t('after.moreSupport')}</summary>
          <SupportLinks t={t} links={support.slice(MOST)} />
        </details>
      )}
    </>
  );
}

interface EntryNoteProps {
  readonly t: Translate;
  readonly tag: string;
  readonly entry: PublishedEntry;
  /** In the language of the page; without it, the entry's title. */
  readonly text?: string;
}

/** The way to an entry, and how far it is. */
function EntryNote({ t, tag, entry: { id, title, status, lang }, text }: EntryNoteProps) {
  return (
    <div class="heard-note">
      <a class="heard-alone" href={`/said?lang=${tag}#${id}`} {...(text === undefined && { lang, dir: 'auto' })}>
        {text ?? title}
      </a>
      <p class="heard-asked is-small">
        <StandSymbol of={status} />
        <span>{t(`entryStatus.${status}`)}</span>
      </p>
    </div>
  );
}
