import type { Translate } from '../../i18n/translate.ts';
import { type Variant, variantOf } from '../../i18n/variants.ts';
import { DisplayTool } from '../controls/DisplayTool.tsx';
import { Tools } from '../controls/Tools.tsx';
import { CARD_PICTURES } from '../site/cardPictures.ts';
import { AnswersUsed } from './AnswersUsed.tsx';
import { DESK } from './addresses.ts';
import { HelpNow } from './HelpNow.tsx';
import { KioskHeader } from './KioskHeader.tsx';
import type { OfferedSurvey } from './kioskData.ts';
import { LanguageButtons } from './LanguageButtons.tsx';

/** Of a survey that has no card of its own: somebody says something. */
const OTHER = CARD_PICTURES.say;

export interface StartScreenProps {
  readonly t: Translate;
  readonly tag: string;
  /** See `Kiosk.label`. */
  readonly label: string;
  readonly variants: readonly Variant[];
  readonly surveys: readonly OfferedSurvey[];
  readonly display: string;
  readonly draft: boolean;
  /** The tablet cannot keep what is answered. */
  readonly cannotKeep: boolean;
  /** Words in the language that somebody was reading who left, and what they had not finished was deleted. */
  readonly wiped: { readonly t: Translate; readonly variant: Pick<Variant, 'tag' | 'dir'> } | undefined;
  readonly language: (tag: string) => void;
  readonly survey: (id: string) => void;
  readonly desk: () => void;
}

/** Where every family begins: the language first, then what there is to answer in it. Nothing else. */
export function StartScreen(props: StartScreenProps) {
  const { t, tag, variants, surveys, wiped } = props;
  return (
    <>
      <KioskHeader t={t} label={props.label}>
        <Tools>
          <DisplayTool t={t} tag={tag} display={props.display} />
        </Tools>
      </KioskHeader>
      <main class="heard-main" id="main" tabIndex={-1}>
        {wiped && (
          <p class="heard-note" role="status" lang={wiped.variant.tag} dir={wiped.variant.dir}>
            {wiped.t('kiosk.idle.wiped')}
          </p>
        )}
        {variants.length > 1 && (
          <nav aria-label={t('nav.languages')}>
            <LanguageButtons variants={variants} tag={tag} choose={props.language} />
          </nav>
        )}
        {props.cannotKeep && (
          <p class="heard-note" role="alert">
            {t('kiosk.cannotKeep')}
          </p>
        )}
        <h1 id="heading" tabIndex={-1}>
          {t('home.title')}
        </h1>
        {surveys.length === 0 && <p>{t('closed.none')}</p>}
        <ul class="heard-kiosk-surveys">
          {surveys.map((survey) => (
            <li key={survey.id}>
              <button type="button" class="heard-kiosk-survey" onClick={() => props.survey(survey.id)}>
                <img src={`/pictures/${survey.card ? CARD_PICTURES[survey.card] : OTHER}.svg`} alt="" width="56" height="56" />
                <span>
                  <strong>{survey.card ? t(`home.${survey.card}.title`) : t(`title.${survey.id}`)}</strong>
                  <span>
                    {survey.card ? t(`home.${survey.card}.sub`, { minutes: survey.minutes }) : t('take.lead', { count: survey.minutes })}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p class="heard-lead">{t('kiosk.notKept')}</p>
        <AnswersUsed t={t} pictures={variantOf(variants, tag)?.format === 'easy-read'} />
        <HelpNow t={t} />
        {props.draft && <p class="heard-lead">{t('draft.note')}</p>}
      </main>
      <footer class="heard-kiosk-foot">
        <a
          class="heard-quiet"
          lang="en"
          dir="ltr"
          href={DESK}
          onClick={(event) => {
            event.preventDefault();
            props.desk();
          }}
        >
          For the worker
        </a>
      </footer>
    </>
  );
}
