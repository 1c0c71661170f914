import { useEffect, useRef, useState } from 'preact/hooks';
import type { Survey } from '../../domain/survey/survey.ts';
import type { PaperQuestion } from '../../formats/paper/paperForm.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { ErrorSummary } from '../controls/ErrorSummary.tsx';
import { answerText } from '../take/answerText.ts';
import type { FormFinished, FormKeeping } from './formKeeping.ts';
import type { Keying } from './Keying.ts';

interface KeyCheckProps {
  readonly t: Translate;
  readonly keying: Keying;
  readonly opened: {
    readonly number: string;
    readonly batch: string | undefined;
    readonly survey: Survey;
    readonly reading: Reading;
    readonly words: SurveyWords;
  };
  readonly phone: FormKeeping | undefined;
  readonly done: () => void;
}

/** The whole form at a glance, what will be left out, and one button. */
export function KeyCheck({ t, keying, opened, phone, done }: KeyCheckProps) {
  const seal = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { number, batch, survey, reading, words } = opened;
  const { answers, leftOut, form } = keying;
  const counted = form.questions.filter((item) => !leftOut.includes(item) && (keying.asks(item) || answers[item.question.id]));

  // Enter once too often seals a form that has nothing to look at, and no other.
  useEffect(() => (leftOut.length > 0 ? heading : seal).current?.focus(), []);

  async function finish(): Promise<void> {
    if (busy || !phone) return;
    const written = day.current?.value ?? '';
    if (!/^\d{4}-\d\d-\d\d$/.test(written) || written > isoDay(new Date())) return setProblem(t('keying.problem.day'));
    setBusy(true);
    const finished = await phone.finishForm(survey, {
      number,
      day: written,
      answers,
      survey: survey.id,
      version: survey.version,
      language: reading.language,
      format: reading.format,
      channel: 'paper',
      ...(batch !== undefined && { campaign: batch }),
    });
    setBusy(false);
    if (finished.ok) done();
    else setProblem(said(finished));
  }

  function said(failed: Exclude<FormFinished, { ok: true }>): string {
    const n = failed.why === 'misfit' ? (form.questions.find(({ question }) => question.id === failed.question)?.number ?? 0) : 0;
    return t(`keying.problem.${failed.why}`, { n, number: number });
  }

  const row = (item: PaperQuestion) => {
    const page = words.pages[item.question.id];
    const answer = answers[item.question.id];
    return (
      <div key={item.number}>
        <dt>
          {item.number}. {page?.label}
        </dt>
        {answer && page ? (
          answerText(answer, page, t).map((line) => (
            <dd key={line} dir="auto">
              {line}
            </dd>
          ))
        ) : (
          <dd class="is-empty">{t('keying.notAnswered')}</dd>
        )}
        <dd class="heard-change">
          <button type="button" class="heard-quiet" onClick={() => keying.goTo(item.number)}>
            <span>{t('check.change')}</span> <span class="heard-hidden">{item.number}</span>
          </button>
        </dd>
      </div>
    );
  };

  return (
    <form
      method="dialog"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
      onKeyDown={(event) => {
        // In the date field the arrow changes the day.
        if (event.key !== 'ArrowUp' || event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        keying.back();
      }}
    >
      {problem && <ErrorSummary t={t} message={problem} field="day" />}
      <h1>{t('keying.check.title')}</h1>
      <p class="heard-lead">{t('keying.check.lead')}</p>
      {keying.settled !== undefined && <p class="heard-note is-good">{t('keying.check.twice', { n: keying.settled })}</p>}
      {leftOut.length > 0 && (
        <section class="heard-note" aria-labelledby="left-out">
          <h2 id="left-out" ref={heading} tabIndex={-1}>
            {t('keying.check.leftOutTitle')}
          </h2>
          <p>{t('keying.check.leftOut')}</p>
          <dl class="heard-check">{leftOut.map(row)}</dl>
        </section>
      )}
      <dl class="heard-check">{counted.map(row)}</dl>
      <div>
        <label for="day">
          <strong>{t('keying.check.day')}</strong>
        </label>
        <p class="heard-hint" id="day-hint">
          {t('keying.check.dayHint')}
        </p>
        <input
          class="heard-text heard-day-field"
          id="day"
          type="date"
          ref={day}
          defaultValue={isoDay(new Date())}
          max={isoDay(new Date())}
          aria-describedby="day-hint"
        />
      </div>
      <button class="heard-next" type="submit" ref={seal} aria-disabled={busy ? 'true' : undefined}>
        {t(busy ? 'status.saving' : 'keying.check.seal')}
      </button>
      <button type="button" class="heard-other" onClick={() => keying.again()}>
        {t('keying.check.again')}
      </button>
    </form>
  );
}
