import type { PagePictures } from '../../domain/survey/pagePictures.ts';
import type { Respondent } from '../../domain/survey/survey.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
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
  /** For those who read with pictures. */
  readonly pictures: PagePictures | undefined;
}

/**
 * The end. "Saved on this phone" is true as soon as this page is there; "Received" only when the endpoint's receipt is.
 * The receipt code is shown here and nowhere else: it is not kept on the phone.
 */
export function DonePage({ t, tag, code, state, again, respondent, pictures }: DonePageProps) {
  const sentence = (at: number) => pictures?.paragraphs?.[at];
  const received = state === 'received';
  return (
    <section>
      <Beside picture={pictures?.page} large>
        <h1 tabIndex={-1} id="heading">
          {t(received ? 'done.receivedTitle' : 'done.savedTitle')}
        </h1>
      </Beside>
      {/* Where only the recording is still here, what is said of it below says it of the words too. */}
      {state !== 'words-received' && (
        <Beside picture={sentence(0)}>
          <p role="status">{t(state === 'refused' ? 'status.refused' : received ? 'done.receivedLead' : 'done.savedLead')}</p>
        </Beside>
      )}
      {/* Left alone here: what became of what was spoken (`voice/showVoice.ts`). */}
      <div id="voice" hidden />
      <h2>{t('done.codeTitle')}</h2>
      <p>
        <code class="heard-code" aria-label={[...code].join(' ')} role="img">
          {code}
        </code>
      </p>
      <Beside picture={sentence(1)}>
        <p>{t('done.codeExplain')}</p>
      </Beside>
      <Beside picture={sentence(2)}>
        <p>
          <strong>{t('done.codeKeep')}</strong>
        </p>
      </Beside>
      <CopyCode t={t} code={code} />
      <h2>{t('done.nextTitle')}</h2>
      <ul>
        {['done.nextRead', 'done.nextHidden', 'done.nextShow'].map((key, at) => (
          <li key={key}>
            <Beside picture={sentence(3 + at)}>
              <span>{t(key)}</span>
            </Beside>
          </li>
        ))}
      </ul>
      {/* Left alone here: what came of what families said before (`after/showAfter.tsx`). */}
      <div id="after" class="heard-stack" hidden />
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
