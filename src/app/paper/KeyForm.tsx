import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Survey } from '../../domain/survey/survey.ts';
import { paperForm } from '../../formats/paper/paperForm.ts';
import { typedFor } from '../../formats/paper/readKeyed.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import type { FormKeeping } from './formKeeping.ts';
import { KeyCheck } from './KeyCheck.tsx';
import { KeyDifference } from './KeyDifference.tsx';
import { Keying } from './Keying.ts';
import { KeyQuestion } from './KeyQuestion.tsx';

interface KeyFormProps {
  readonly t: Translate;
  readonly tag: string;
  readonly opened: {
    readonly number: string;
    readonly batch: string | undefined;
    readonly survey: Survey;
    readonly reading: Reading;
    /** In the keyer's language where they are here, else in the form's. */
    readonly words: SurveyWords;
    /** In the form's language, where they are here. */
    readonly formWords: SurveyWords | undefined;
  };
  /** Whether the form has just been given another number than the one printed on it. */
  readonly renumbered: boolean;
  readonly phone: FormKeeping | undefined;
  readonly leave: () => void;
  readonly done: () => void;
}

/** One form, from its first question to "Seal and save". */
export function KeyForm({ t, tag, opened, renumbered, phone, leave, done }: KeyFormProps) {
  const [, redraw] = useState(0);
  const keying = useMemo(() => new Keying(paperForm(opened.survey, opened.reading.format), () => redraw((times) => times + 1)), [opened]);
  const [asking, setAsking] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const { item, difference } = keying;
  const number = opened.number;

  // Until it is sealed, a form lives in this page only; the browser asks before the page goes.
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, []);

  return (
    <div class="heard-keying" ref={top}>
      <div class="heard-where">
        <span>{t('keying.form', { number })}</span>
        <button type="button" class="heard-quiet" onClick={() => setAsking(true)}>
          {t('keying.cancel')}
        </button>
      </div>
      {asking && (
        <div class="heard-note" role="group" aria-labelledby="cancel-sure">
          <p id="cancel-sure">{t('keying.cancelSure')}</p>
          <button type="button" class="heard-other" onClick={leave}>
            {t('keying.cancelYes')}
          </button>
          <button type="button" class="heard-other" onClick={() => setAsking(false)}>
            {t('keying.cancelNo')}
          </button>
        </div>
      )}
      {renumbered && <p class="heard-note">{t('keying.newNumberSaid', { number })}</p>}
      {keying.pass === 'second' && <p class="heard-note">{t('keying.second')}</p>}
      {item && difference && (
        <KeyDifference t={t} item={item} difference={difference} words={opened.words} settle={(which) => keying.settle(which)} />
      )}
      {item && !difference && (
        <KeyQuestion
          key={`${keying.pass} ${item.number} ${keying.saying?.option.key ?? ''}`}
          t={t}
          keying={keying}
          item={item}
          reading={opened.reading}
          words={opened.words}
          formWords={opened.formWords?.tag === tag ? undefined : opened.formWords}
          typed={keying.saying ? saidBefore(keying) : keying.typed ? typedFor(item, keying.typed.answer) : ''}
        />
      )}
      {!item && <KeyCheck t={t} keying={keying} opened={opened} phone={phone} done={done} />}
    </div>
  );
}

function saidBefore(keying: Keying): string {
  const before = keying.typed?.answer;
  return before && 'said' in before ? (before.said ?? '') : '';
}
