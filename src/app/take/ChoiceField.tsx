import type { Answer } from '../../domain/survey/answer.ts';
import { chosenCodes } from '../../domain/survey/condition.ts';
import type { ChooseMany, ChooseOne, Option, ScaleQuestion } from '../../domain/survey/survey.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import { FACES } from './faces.ts';
import { optionId, sayId } from './formAnswer.ts';

interface ChoiceFieldProps {
  readonly t: Translate;
  readonly question: ChooseOne | ChooseMany | ScaleQuestion;
  readonly words: PageWords;
  readonly options: readonly Option[];
  readonly pictures: boolean;
  readonly answer: Answer | undefined;
}

/**
 * Cards with the browser's own radio or checkbox in them: the whole card is the label, so the whole card can be tapped,
 * and every assistive tool knows what it is. The ways of answering set apart are in the same group, smaller.
 */
export function ChoiceField({ t, question, words, options, pictures, answer }: ChoiceFieldProps) {
  const chosen = chosenCodes(answer);
  const faces = pictures && question.kind === 'scale' && options.every((option) => option.code in FACES);
  const card = (option: Option, multiple: boolean, face = false) => (
    <label class="heard-option" key={option.code}>
      {face && <img src={`/pictures/${FACES[option.code]}.svg`} alt="" width="68" height="68" />}
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name="chosen"
        id={optionId(option.code)}
        value={option.code}
        defaultChecked={chosen.includes(option.code)}
        autocomplete="off"
        data-exclusive={option.exclusive ? '' : undefined}
      />
      <span>{words.options[option.code]}</span>
    </label>
  );
  const many = question.kind === 'choose-many';
  return (
    <>
      <div class={faces ? 'heard-options heard-faces' : 'heard-options'}>
        {options.map((option) => [
          card(option, many, faces),
          option.say && (
            <div class="heard-say" key={`${option.code} say`}>
              <label for={sayId(option.code)}>{words.other ?? t('take.other')}</label>
              <input
                class="heard-text"
                id={sayId(option.code)}
                name={`say-${option.code}`}
                dir="auto"
                autocomplete="off"
                defaultValue={answer && 'said' in answer ? answer.said : undefined}
              />
            </div>
          ),
        ])}
      </div>
      {question.apart && (
        <div class="heard-apart">
          {/* Checkboxes too where several options may be ticked; the change handler keeps them apart. */}
          {question.apart.map((code) => card({ code, exclusive: true }, many))}
        </div>
      )}
    </>
  );
}
