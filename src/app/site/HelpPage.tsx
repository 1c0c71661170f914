import type { Translate } from '../../i18n/translate.ts';
import { Safeguarding } from '../controls/Safeguarding.tsx';

const QUESTIONS = ['answer', 'stop', 'offline', 'language', 'takeBack', 'someone', 'call'] as const;

export function HelpPage({ t }: { readonly t: Translate }) {
  return (
    <>
      <h1>{t('help.title')}</h1>
      {QUESTIONS.map((question) => (
        <div key={question}>
          <h2>{t(`help.${question}.q`)}</h2>
          <p>{t(`help.${question}.a`)}</p>
        </div>
      ))}
      <Safeguarding t={t} />
      <p class="heard-lead">
        <a class="heard-alone" href="https://openmoji.org" rel="noreferrer">
          {t('help.pictures')}
        </a>
      </p>
    </>
  );
}
