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
}

/** So many are read by somebody who has just been through a survey. */
const MOST = 3;

/** What came of what families said before about the same, and where to find support while waiting. */
export function AfterPanel({ t, tag, survey, answers, entries }: AfterPanelProps) {
  const fitting = entriesAfter(entries, prioritiesOf(survey), MOST);
  const support = supportFor(SUPPORT, topicsOf(survey, answers));
  return (
    <>
      {fitting.length > 0 && (
        <>
          <h2>{t('after.title')}</h2>
          {fitting.map(({ id, title, status, lang }) => (
            <div class="heard-note" key={id}>
              <a class="heard-alone" href={`/said?lang=${tag}#${id}`} lang={lang} dir="auto">
                {title}
              </a>
              <p class="heard-asked is-small">
                <StandSymbol of={status} />
                <span>{t(`entryStatus.${status}`)}</span>
              </p>
            </div>
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
