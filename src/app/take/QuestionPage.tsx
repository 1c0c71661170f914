import type { Format } from '../../domain/response/response.ts';
import type { Answer, AnswerProblem } from '../../domain/survey/answer.ts';
import { optionsFor } from '../../domain/survey/optionsFor.ts';
import type { PagePictures } from '../../domain/survey/pagePictures.ts';
import type { Question } from '../../domain/survey/survey.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import type { Explanation } from '../../i18n/hardWords.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { ErrorSummary } from '../controls/ErrorSummary.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { optionId, WRITTEN } from './formAnswer.ts';
import { HardWords } from './HardWords.tsx';
import { WrittenField } from './WrittenField.tsx';

interface QuestionPageProps {
  readonly t: Translate;
  readonly question: Question;
  readonly words: PageWords;
  readonly explained: readonly Explanation[];
  readonly format: Format;
  /** For those who read with pictures. */
  readonly pictures: PagePictures | undefined;
  readonly answer: Answer | undefined;
  readonly problem: AnswerProblem | undefined;
}

/**
 * GOV.UK's question page: one fieldset whose legend is the page's heading, hint, error, options, in this order. The
 * fields are left to the browser (uncontrolled), so that a tap is on the screen before any script has run.
 */
export function QuestionPage(props: QuestionPageProps) {
  const { t, question, words, problem, pictures } = props;
  const options = question.kind === 'text' || question.kind === 'number' ? undefined : optionsFor(question, props.format, props.answer);
  // GOV.UK's rule for where the error summary leads: the field, or the first option.
  const field = options ? optionId(options[0]?.code ?? '') : WRITTEN;
  const message = problem && t(`problem.${problem.code}`, variablesOf(problem));
  const hint = words.hint && <p class="heard-hint" id="hint" children={words.hint} />;
  const error = message && (
    <p class="heard-error" id="error">
      <span class="heard-hidden">{t('problem.prefix')}</span>
      {message}
    </p>
  );
  const hardWords = props.explained.length > 0 && <HardWords words={props.explained} />;
  const describedBy = [hint && 'hint', hardWords && 'hard-words', error && 'error'].filter(Boolean).join(' ') || undefined;
  const asked = (
    <Beside picture={pictures?.page} large>
      <h1 tabIndex={-1} id="heading">
        {options ? words.label : <label for={WRITTEN}>{words.label}</label>}
      </h1>
    </Beside>
  );
  return (
    <>
      {message && <ErrorSummary t={t} message={message} field={field} />}
      {question.kind === 'text' || question.kind === 'number' ? (
        <div class={message ? 'heard-wrong' : undefined}>
          {asked}
          {hint}
          {hardWords}
          {error}
          <WrittenField key={question.id} t={t} question={question} answer={props.answer} describedBy={describedBy} words={words} />
        </div>
      ) : (
        <fieldset class={message ? 'heard-wrong' : undefined} aria-describedby={describedBy}>
          <legend class="heard-legend">{asked}</legend>
          {hint}
          {hardWords}
          {error}
          <ChoiceField
            key={question.id}
            t={t}
            question={question}
            words={words}
            options={options ?? []}
            pictures={pictures}
            answer={props.answer}
          />
        </fieldset>
      )}
    </>
  );
}

function variablesOf(problem: AnswerProblem): Record<string, number> {
  switch (problem.code) {
    case 'number-out-of-range':
      return { least: problem.least, most: problem.most };
    case 'text-too-long':
      return { most: problem.most, count: problem.over };
    case 'required':
    case 'unknown-option':
    case 'not-a-number':
    case 'wrong-kind':
      return {};
  }
}
