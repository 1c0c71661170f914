import type { ComponentChildren } from 'preact';
import { isQuestion, route } from '../../domain/survey/branching.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { ErrorSummary } from '../controls/ErrorSummary.tsx';
import { Picture } from '../controls/Picture.tsx';
import { answerText } from './answerText.ts';
import type { Taking } from './Taking.ts';
import type { TakeActions } from './takeActions.ts';
import type { TakeWords } from './takeData.ts';

interface CheckPageProps {
  readonly t: Translate;
  readonly taking: Taking;
  /** Of the survey, with the pictures of those who read with them. */
  readonly words: Pick<TakeWords, 'survey' | 'pictures' | 'ends'>;
  readonly busy: boolean;
  readonly on: Pick<TakeActions, 'change' | 'finish'>;
  /** What else is asked before the end. */
  readonly children?: ComponentChildren;
}

/** The id of the button that changes an answer. */
export const changeId = (question: string): string => `change-${question}`;

/** GOV.UK's "Check your answers": a summary list, a change link for each row, skipped questions in it, one button. */
export function CheckPage({ t, taking, words, busy, on, children }: CheckPageProps) {
  const { pages, within } = route(taking.survey, taking.answers);
  const ends = words.ends?.check;
  const empty = Object.keys(within).length === 0;
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        on.finish();
      }}
    >
      {taking.trouble && <ErrorSummary t={t} message={t(`finish.${taking.trouble}`)} field="finish" />}
      <Beside picture={ends?.page} large>
        <h1 tabIndex={-1} id="heading">
          {t('check.title')}
        </h1>
      </Beside>
      <Beside picture={ends?.paragraphs?.[0]}>
        <p>{t(empty ? 'check.empty' : 'check.lead')}</p>
      </Beside>
      <dl class="heard-check">
        {pages.filter(isQuestion).map((question) => {
          const answer = within[question.id];
          const page = words.survey.pages[question.id];
          const picture = words.pictures[question.id]?.page;
          return page ? (
            <div key={question.id} class={picture && 'has-picture'}>
              <dt>
                {picture && <Picture code={picture} size={52} />}
                {page.label}
              </dt>
              {answer ? (
                answerText(answer, page, t).map((line) => (
                  <dd key={line} dir="auto">
                    {line}
                  </dd>
                ))
              ) : (
                <dd class="is-empty">{t('check.notAnswered')}</dd>
              )}
              <dd class="heard-change">
                <button type="button" class="heard-quiet" id={changeId(question.id)} onClick={() => on.change(question.id)}>
                  <span>{t(answer ? 'check.change' : 'check.answer')}</span> <span class="heard-hidden">{page.label}</span>
                </button>
              </dd>
            </div>
          ) : null;
        })}
      </dl>
      {children}
      {!empty && (
        <button class="heard-next" type="submit" id="finish" aria-disabled={busy ? 'true' : undefined}>
          {t(busy ? 'status.saving' : 'check.send')}
        </button>
      )}
    </form>
  );
}
