import { useEffect, useRef, useState } from 'preact/hooks';
import { readReceiptCode } from '../../domain/response/receiptCode.ts';
import type { Translate } from '../../i18n/translate.ts';
import { TakeBackForm } from './TakeBackForm.tsx';

/** What became of a receipt code. The words are `takeBack.<outcome>`. */
export type TakenBack = 'takenBackBeforeSending' | 'takenBack' | 'whenSignal' | 'notHereYet' | 'tooManyTries' | 'failed';

export interface TakingBack {
  /** @param code as `readReceiptCode` gives it. */
  readonly takeBack: (code: string) => Promise<TakenBack>;
}

type Step =
  | { readonly at: 'code'; readonly error?: 'empty' | 'slip'; readonly outcome?: TakenBack }
  | { readonly at: 'sure'; readonly code: string; readonly busy: boolean }
  | { readonly at: 'done'; readonly outcome: TakenBack };

/** With the receipt code, before and after sending, with and without a network, and without an account. */
export function TakeBackPage({ t, phone }: { readonly t: Translate; readonly phone: TakingBack | undefined }) {
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState<Step>({ at: 'code' });
  const heading = useRef<HTMLHeadingElement>(null);
  // A new heading is read out; a form that has come back keeps the focus for what it says.
  useEffect(() => {
    if (step.at !== 'code') heading.current?.focus();
  }, [step.at]);

  function ask(written: string): void {
    setTyped(written);
    const code = readReceiptCode(written);
    if (code) setStep({ at: 'sure', code, busy: false });
    else setStep({ at: 'code', error: written.trim() === '' ? 'empty' : 'slip' });
  }

  const asked = step.at === 'sure' && step.busy ? step.code : undefined;
  // What the phone keeps may still be opening when somebody is quick: the "yes" counts, and waits for it.
  useEffect(() => {
    if (asked === undefined || !phone) return;
    void phone.takeBack(asked).then((outcome) => setStep({ at: TITLES[outcome] ? 'done' : 'code', outcome }));
  }, [asked, !phone]);

  if (step.at === 'code') {
    const message = step.error && t(`takeBack.${step.error}`);
    return <TakeBackForm t={t} written={typed} message={message} said={step.outcome && t(`takeBack.${step.outcome}`)} ask={ask} />;
  }
  if (step.at === 'sure') {
    return (
      <section>
        <h1 tabIndex={-1} ref={heading}>
          {t('takeBack.sureTitle')}
        </h1>
        <p>{t('takeBack.sureLead')}</p>
        <p class="heard-lead">{t('takeBack.limit')}</p>
        <button
          type="button"
          class="heard-next"
          aria-disabled={step.busy ? 'true' : undefined}
          onClick={() => setStep({ ...step, busy: true })}
        >
          {t('takeBack.sureYes')}
        </button>
        <button type="button" class="heard-other" onClick={() => !step.busy && setStep({ at: 'code' })}>
          {t('takeBack.sureNo')}
        </button>
      </section>
    );
  }
  const title = TITLES[step.outcome];
  return (
    <section>
      <h1 tabIndex={-1} ref={heading}>
        {t(`takeBack.${title}Title`)}
      </h1>
      <p class="heard-note is-good" role="status">
        {t(`takeBack.${step.outcome}`)}
      </p>
      <p>{t(`takeBack.${title}Next`)}</p>
    </section>
  );
}

/** What is over with, and how its heading and its last words begin. After anything else the form is there again. */
const TITLES: Readonly<Partial<Record<TakenBack, 'done' | 'waiting'>>> = {
  takenBackBeforeSending: 'done',
  takenBack: 'done',
  whenSignal: 'waiting',
};
