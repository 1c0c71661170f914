import type { PagePictures } from '../../domain/survey/pagePictures.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { HelpNow } from './HelpNow.tsx';

interface FamilyDoneProps {
  readonly t: Translate;
  readonly code: string;
  /** Where answers are taken back: the site's own name. */
  readonly host: string;
  /** For those who read with pictures. */
  readonly pictures: PagePictures | undefined;
  /** Gives the tablet back. */
  readonly finish: () => void;
}

/** The end on a shared tablet: thanks, the code to write down, where help is, and one button that gives the tablet back. */
export function FamilyDone({ t, code, host, pictures, finish }: FamilyDoneProps) {
  const sentence = (at: number) => pictures?.paragraphs?.[at];
  return (
    <section>
      <Beside picture={sentence(0)} large>
        <h1 tabIndex={-1} id="heading">
          {t('kiosk.done.title')}
        </h1>
      </Beside>
      <p role="status">{t('kiosk.done.lead')}</p>
      <h2>{t('done.codeTitle')}</h2>
      <p>
        <code class="heard-code" aria-label={[...code].join(' ')} role="img">
          {code}
        </code>
      </p>
      <Beside picture={sentence(2)}>
        <p>
          <strong>{t('done.codeKeep')}</strong>
        </p>
      </Beside>
      <Beside picture={sentence(1)}>
        <p>
          {t('done.codeExplain')} {t('kiosk.done.takeBack', { host })}
        </p>
      </Beside>
      <button type="button" class="heard-next" onClick={finish}>
        {t('kiosk.done.finish')}
      </button>
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
      <HelpNow t={t} />
    </section>
  );
}
