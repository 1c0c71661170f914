import type { Respondent } from '../../domain/survey/survey.ts';
import type { Translate } from '../../i18n/translate.ts';
import { InstallOffer } from '../controls/InstallOffer.tsx';
import { Safeguarding } from '../controls/Safeguarding.tsx';
import type { ResponseState } from '../keeper.ts';
import { CopyCode } from './CopyCode.tsx';

interface DonePageProps {
  readonly t: Translate;
  readonly tag: string;
  readonly code: string;
  readonly state: ResponseState;
  /** This survey from its beginning, by the same poster's link. */
  readonly again: string;
  readonly respondent: Respondent;
}

/**
 * The end. "Saved on this phone" is true as soon as this page is there; "Received" only when the endpoint's receipt is.
 * The receipt code is shown here and nowhere else: it is not kept on the phone.
 */
export function DonePage({ t, tag, code, state, again, respondent }: DonePageProps) {
  const received = state === 'received';
  return (
    <section>
      <h1 tabIndex={-1} id="heading">
        {t(received ? 'done.receivedTitle' : 'done.savedTitle')}
      </h1>
      <p role="status">{t(state === 'refused' ? 'status.refused' : received ? 'done.receivedLead' : 'done.savedLead')}</p>
      <h2>{t('done.codeTitle')}</h2>
      <p>
        <code class="heard-code" aria-label={[...code].join(' ')} role="img">
          {code}
        </code>
      </p>
      <p>{t('done.codeExplain')}</p>
      <p>
        <strong>{t('done.codeKeep')}</strong>
      </p>
      <CopyCode t={t} code={code} />
      <h2>{t('done.nextTitle')}</h2>
      <ul>
        <li>{t('done.nextRead')}</li>
        <li>{t('done.nextHidden')}</li>
        <li>{t('done.nextShow')}</li>
      </ul>
      <InstallOffer t={t} />
      <a class="heard-other" href={`/?lang=${tag}`}>
        {t('done.home')}
      </a>
      <a class="heard-quiet" href={again}>
        {t(respondent === 'parent' ? 'done.another' : 'done.anotherPlain')}
      </a>
      <a class="heard-quiet" href={`/take-back?lang=${tag}`}>
        {t('done.takeBack')}
      </a>
      <Safeguarding t={t} />
    </section>
  );
}
