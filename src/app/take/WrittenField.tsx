import { useState } from 'preact/hooks';
import type { Answer } from '../../domain/survey/answer.ts';
import type { NumberQuestion, TextQuestion } from '../../domain/survey/survey.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import { optionId, WRITTEN } from './formAnswer.ts';

interface WrittenFieldProps {
  readonly t: Translate;
  readonly question: TextQuestion | NumberQuestion;
  readonly words: PageWords;
  readonly answer: Answer | undefined;
  readonly describedBy: string | undefined;
}

/**
 * A box for words, or a field for a number. Nothing stops a person from writing too much: cutting off what somebody pastes
 * loses it unseen, so the count turns into a problem at "Continue" instead. Direction follows what is written.
 */
export function WrittenField({ t, question, answer, describedBy, words }: WrittenFieldProps) {
  const written = answer?.kind === 'text' ? answer.text : answer?.kind === 'number' ? String(answer.number) : '';
  const [length, setLength] = useState([...written].length);
  const field = {
    id: WRITTEN,
    name: WRITTEN,
    dir: 'auto' as const,
    autocomplete: 'off',
    defaultValue: written,
    'aria-describedby': [describedBy, question.kind === 'text' && 'count'].filter(Boolean).join(' ') || undefined,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      setLength([...currentTarget.value.trim()].length),
  };
  const apart = question.apart?.map((code) => (
    <label class="heard-option" key={code}>
      <input
        type="checkbox"
        name="chosen"
        id={optionId(code)}
        value={code}
        autocomplete="off"
        defaultChecked={answer?.kind === 'apart' && answer.apart === code}
        data-exclusive=""
      />
      <span>{words.options[code]}</span>
    </label>
  ));
  return (
    <>
      {question.kind === 'number' && <input class="heard-text heard-number" type="text" inputMode="numeric" {...field} />}
      {question.kind === 'text' && question.length === 'short' && <input class="heard-text" type="text" {...field} />}
      {question.kind === 'text' && question.length === 'long' && (
        <>
          {/* Left alone here: speaking instead (`voice/showVoice.ts`). */}
          <div id="voice" />
          <textarea class="heard-text" rows={5} {...field} />
        </>
      )}
      {question.kind === 'text' && (
        <p class="heard-count" id="count" role="status">
          {/* Said only near the end: a running count at every key would talk over the writer. */}
          {length > question.most * 0.8 && length <= question.most && t('take.charactersLeft', { count: question.most - length })}
          {length > question.most && t('take.charactersOver', { count: length - question.most })}
        </p>
      )}
      {apart && <div class="heard-apart">{apart}</div>}
    </>
  );
}
