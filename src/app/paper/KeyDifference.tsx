import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../domain/survey/answer.ts';
import type { PaperQuestion } from '../../formats/paper/paperForm.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import { answerText } from '../take/answerText.ts';

interface KeyDifferenceProps {
  readonly t: Translate;
  readonly item: PaperQuestion;
  readonly difference: { readonly first: Answer | undefined; readonly now: Answer | undefined };
  readonly words: SurveyWords;
  readonly settle: (which: 'first' | 'now') => void;
}

/** The two passes part: the person looks at the paper and decides. Enter, pressed out of habit, decides nothing. */
export function KeyDifference({ t, item, difference, words, settle }: KeyDifferenceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const decide = ({ key }: KeyboardEvent) => {
      if (key.toLowerCase() === 'a') settle('first');
      if (key.toLowerCase() === 'b') settle('now');
    };
    addEventListener('keydown', decide);
    return () => removeEventListener('keydown', decide);
  });
  const page = words.pages[item.question.id];
  const said = (answer: Answer | undefined) => (answer && page ? answerText(answer, page, t).join(', ') : t('keying.notAnswered'));
  return (
    <div class="heard-errors">
      <h1 ref={heading} tabIndex={-1}>
        {t('keying.difference.title', { n: String(item.number) })}
      </h1>
      <p>{page?.label}</p>
      <p>{t('keying.difference.lead')}</p>
      {(['first', 'now'] as const).map((which) => (
        <button type="button" class="heard-other" key={which} onClick={() => settle(which)}>
          <bdi>{t(`keying.difference.${which}`, { answer: said(difference[which]) })}</bdi>
        </button>
      ))}
    </div>
  );
}
