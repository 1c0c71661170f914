import type { PageWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { PaperPictures } from './PaperSheet.tsx';
import type { PaperOption, PaperQuestion } from './paperForm.ts';

interface AnswerSpaceProps {
  readonly item: PaperQuestion;
  readonly words: PageWords;
  readonly t: Translate;
  /** Whether the points of a scale stand side by side, in the direction of reading, or below each other. */
  readonly inRow: boolean;
  /** For those who read with pictures. */
  readonly pictures: PaperPictures | undefined;
}

/** Lines for a long answer, and for a short one. */
const LONG = 7;
const SHORT = 1;

/** Where the pen goes: boxes, digits or lines. */
export function AnswerSpace({ item, words, t, inRow, pictures }: AnswerSpaceProps) {
  const { question, options } = item;
  const own = options.filter(({ apart }) => !apart);
  const apart = options.filter((option) => option.apart);
  const pictureOf = (option: PaperOption, at: number): string | undefined => {
    const code = option.apart
      ? pictures?.apart[option.code as keyof PaperPictures['apart']]
      : question.kind === 'scale'
        ? pictures?.face(at, own.length)
        : option.picture;
    return pictures && code !== undefined ? pictures.file(code) : undefined;
  };
  return (
    <>
      {question.kind === 'choose-one' && <p class="heard-small">{t('paper.tickOne')}</p>}
      {question.kind === 'choose-many' && <p class="heard-small">{t('paper.tickMany')}</p>}
      {question.kind === 'number' && (
        <>
          <p class="heard-small">{t('take.numberHint', { least: question.least, most: question.most })}</p>
          <p class="heard-digits" dir="ltr">
            {[...String(question.most)].map((_, at) => (
              <span key={at} />
            ))}
          </p>
        </>
      )}
      {question.kind === 'text' && <Lines count={question.length === 'long' ? LONG : SHORT} />}
      {own.length > 0 && (
        <ul class={question.kind === 'scale' && inRow ? 'heard-boxes is-row' : 'heard-boxes'}>
          {own.map((option, at) => (
            <Box key={option.key} option={option} words={words} t={t} picture={pictureOf(option, at)} />
          ))}
        </ul>
      )}
      {apart.length > 0 && (
        <ul class="heard-boxes is-apart">
          {apart.map((option) => (
            <Box key={option.key} option={option} words={words} t={t} picture={pictureOf(option, 0)} />
          ))}
        </ul>
      )}
    </>
  );
}

interface BoxProps {
  readonly option: PaperOption;
  readonly words: PageWords;
  readonly t: Translate;
  readonly picture: string | undefined;
}

function Box({ option, words, t, picture }: BoxProps) {
  return (
    <li>
      {picture && <img src={picture} alt="" width="44" height="44" />}
      <span class="heard-mark">
        <span class="heard-box" />
        <span class="heard-key">{option.key}</span>
      </span>
      <span class="heard-box-words">
        {words.options[option.code]}
        {option.say !== undefined && (
          <span class="heard-box-say">
            {words.other ?? t('take.other')} <span class="heard-say-line" />
          </span>
        )}
      </span>
    </li>
  );
}

function Lines({ count }: { readonly count: number }) {
  return (
    <div class="heard-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <span key={at} />
      ))}
    </div>
  );
}
