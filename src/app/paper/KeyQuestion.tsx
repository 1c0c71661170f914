import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperQuestion } from '../../formats/paper/paperForm.ts';
import { type KeyedProblem, readKeyed } from '../../formats/paper/readKeyed.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import { answerText } from '../take/answerText.ts';
import type { Keying } from './Keying.ts';

interface KeyQuestionProps {
  readonly t: Translate;
  readonly keying: Keying;
  readonly item: PaperQuestion;
  readonly reading: Reading;
  readonly words: SurveyWords;
  /** As it stands on the form, where that is not the keyer's language. */
  readonly formWords: SurveyWords | undefined;
  /** What was typed here before. */
  readonly typed: string;
}

/** One question of the form and one field, which has the focus from the first question to the last. */
export function KeyQuestion({ t, keying, item, reading, words, formWords, typed }: KeyQuestionProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [now, setNow] = useState(typed);
  const { question, number } = item;
  const page = words.pages[question.id];
  const { saying, problem, skipped } = keying;
  const isText = question.kind === 'text' || saying !== undefined;

  // At once, not after the paint: a fast typist's next key must not fall between two questions.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useLayoutEffect(() => {
    if (problem) field.current?.select();
  }, [problem]);

  const echo = saying ? undefined : readKeyed(item, now);
  const message = problem && t(`keying.problem.${problem.code}`, variablesOf(problem, String(number)));
  const shared = {
    class: 'heard-text',
    id: 'keyed',
    ref: field,
    dir: isText ? ('auto' as const) : ('ltr' as const),
    autocomplete: 'off' as const,
    autocapitalize: 'none' as const,
    spellcheck: false,
    defaultValue: typed,
    'aria-invalid': message ? ('true' as const) : undefined,
    'aria-describedby': ['how', message && 'keyed-error'].filter(Boolean).join(' '),
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => setNow(currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => move(event, keying, field.current?.value ?? ''),
  };
  return (
    <form
      method="dialog"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        keying.enter(field.current?.value ?? '');
      }}
    >
      {skipped.length > 0 && <p class="heard-lead">{t('keying.skipped', { numbers: skipped.join(', ') })}</p>}
      <div class={message ? 'heard-wrong' : undefined}>
        <p class="heard-lead">{t('keying.question', { n: String(number), total: String(keying.form.questions.length) })}</p>
        <h1>
          <label for="keyed">
            <span class="heard-keying-number">{number}</span> {page?.label}
          </label>
        </h1>
        {formWords && (
          <p class="heard-hint" lang={reading.tag} dir={reading.dir}>
            {formWords.pages[question.id]?.label}
          </p>
        )}
        {!keying.asks(item) && <p class="heard-note">{t('keying.outOfReach')}</p>}
        {saying ? (
          <p>
            <strong>{t('keying.say', { key: saying.option.key, option: page?.options[saying.option.code] ?? '' })}</strong>
          </p>
        ) : (
          <ol class="heard-keying-options">
            {item.options.map((option) => (
              <li key={option.key}>
                <kbd>{option.key}</kbd> <span>{page?.options[option.code]}</span>
              </li>
            ))}
          </ol>
        )}
        <p class="heard-hint" id="how">
          {t(`keying.type${how(item, saying !== undefined)}`)}
        </p>
        {message && (
          <p class="heard-error" id="keyed-error" role="alert">
            <span class="heard-hidden">{t('problem.prefix')}</span>
            {message}
          </p>
        )}
        {isText ? <textarea {...shared} rows={4} /> : <input {...shared} inputMode="text" />}
        <p class="heard-keying-echo" role="status">
          {echo?.ok &&
            !isText &&
            now.trim() !== '' &&
            (echo.answer && page ? answerText(echo.answer, page, t).join(', ') : t('keying.notAnswered'))}
        </p>
      </div>
      <p class="heard-lead">{t('keying.keys')}</p>
    </form>
  );
}

/** Enter takes what is typed; arrows move. In a text of several lines they move only from an empty field, where they have nothing else to do. */
function move(event: KeyboardEvent, keying: Keying, value: string): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const inText = event.target instanceof HTMLTextAreaElement;
  if (event.key === 'Enter' && inText && !event.shiftKey) {
    event.preventDefault();
    keying.enter(value);
  }
  if (event.shiftKey || (inText && value.includes('\n'))) return;
  if (event.key === 'ArrowUp') {
    event.preventDefault();
    keying.back();
  }
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    keying.ahead();
  }
}

function how({ question }: PaperQuestion, saying: boolean): 'Say' | 'One' | 'Many' | 'Number' | 'Text' {
  if (saying) return 'Say';
  switch (question.kind) {
    case 'choose-one':
    case 'scale':
      return 'One';
    case 'choose-many':
      return 'Many';
    case 'number':
      return 'Number';
    case 'text':
      return 'Text';
  }
}

function variablesOf(problem: KeyedProblem, n: string): Record<string, string | number> {
  switch (problem.code) {
    case 'no-such-box':
      return { n, typed: problem.typed };
    case 'stands-alone':
      return { key: problem.key };
    case 'number-out-of-range':
      return { least: problem.least, most: problem.most };
    case 'text-too-long':
      return { most: problem.most, count: problem.over };
    case 'nothing-typed':
    case 'one-box-only':
    case 'not-a-number':
    case 'required':
      return {};
  }
}
