import type { Answer } from '../../domain/survey/answer.ts';
import { chosenCodes } from '../../domain/survey/condition.ts';
import type { PagePictures } from '../../domain/survey/pagePictures.ts';
import type { ChooseMany, ChooseOne, Option, ScaleQuestion } from '../../domain/survey/survey.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Picture } from '../controls/Picture.tsx';
import { APART_PICTURES } from './apartPictures.ts';
import { faceOf } from './faces.ts';
import { optionId, sayId } from './formAnswer.ts';

interface ChoiceFieldProps {
  readonly t: Translate;
  readonly question: ChooseOne | ChooseMany | ScaleQuestion;
  readonly words: PageWords;
  readonly options: readonly Option[];
  readonly pictures: PagePictures | undefined;
  readonly answer: Answer | undefined;
}

/**
 * Cards with the browser's own radio or checkbox in them: the whole card is the label, so the whole card can be tapped,
 * and every assistive tool knows what it is. The ways of answering set apart are in the same group, smaller.
 */
export function ChoiceField({ t, question, words, options, pictures, answer }: ChoiceFieldProps) {
  const chosen = chosenCodes(answer);
  const scale = question.kind === 'scale';
  const pictureOf = (option: Option, at: number) => (scale ? faceOf(at, options.length) : pictures?.options?.[option.code]);
  // Three faces fit side by side on the narrowest phone; five go below each other, like any other options.
  const faces = pictures !== undefined && scale && options.length === 3;
  const card = (option: Option, multiple: boolean, picture: string | undefined) => (
    <label class="heard-option" key={option.code}>
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name="chosen"
        id={optionId(option.code)}
        value={option.code}
        defaultChecked={chosen.includes(option.code)}
        autocomplete="off"
        data-exclusive={option.exclusive ? '' : undefined}
      />
      {pictures && picture && <Picture code={picture} size={faces ? 68 : 52} />}
      <span>{words.options[option.code]}</span>
    </label>
  );
  const many = question.kind === 'choose-many';
  return (
    <>
      <div class={faces ? 'heard-options heard-faces' : 'heard-options'}>
        {options.map((option, at) => [
          card(option, many, pictureOf(option, at)),
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
          {question.apart.map((code) => card({ code, exclusive: true }, many, APART_PICTURES[code]))}
        </div>
      )}
    </>
  );
}
