import { useMemo } from 'preact/hooks';
import { allPages, isQuestion } from '../../domain/survey/branching.ts';
import { type Translate, translator } from '../../i18n/translate.ts';
import { type Variant, variantOf } from '../../i18n/variants.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { DisplayTool } from '../controls/DisplayTool.tsx';
import { Globe } from '../controls/Globe.tsx';
import { ReadAloudButton } from '../controls/ReadAloudButton.tsx';
import type { ListeningState } from '../Listening.ts';
import { CheckPage } from '../take/CheckPage.tsx';
import { InformationPage } from '../take/InformationPage.tsx';
import { QuestionPage } from '../take/QuestionPage.tsx';
import type { Taking } from '../take/Taking.ts';
import type { TakeActions } from '../take/takeActions.ts';
import type { TakeWords } from '../take/takeData.ts';
import { Where } from '../take/Where.tsx';
import { AnswersUsed } from './AnswersUsed.tsx';
import { FamilyDone } from './FamilyDone.tsx';
import { HelpedField } from './HelpedField.tsx';
import { HelpNow } from './HelpNow.tsx';
import { KioskHeader } from './KioskHeader.tsx';
import type { Helping } from './kiosk.ts';
import { LanguageButtons } from './LanguageButtons.tsx';
import { onTablet } from './onTablet.ts';
import { StopHere } from './StopHere.tsx';

/** What a family can do. */
export interface FamilyActions extends Pick<TakeActions, 'next' | 'noted' | 'clear' | 'back' | 'change' | 'finish' | 'language' | 'aloud'> {
  readonly helped: (helped: Helping) => void;
  /** Gives the tablet back; what was not finished is gone. */
  readonly leave: () => void;
}

interface FamilySurveyProps {
  readonly taking: Taking;
  readonly tag: string;
  readonly words: TakeWords;
  /** What only a shared tablet says, in the same variant. */
  readonly kioskWords: TakeWords['app'];
  readonly label: string;
  readonly variants: readonly Variant[];
  readonly display: string;
  readonly host: string;
  /** The tablet cannot keep what is answered. */
  readonly cannotKeep: boolean;
  readonly languageMissing: boolean;
  readonly busy: boolean;
  readonly listening: ListeningState;
  readonly on: FamilyActions;
}

/** A survey on a shared tablet: `take/Take.tsx` without any way out, and with nothing that says "kept". */
export function FamilySurvey(props: FamilySurveyProps) {
  const { taking, tag, words, on } = props;
  const { stage } = taking;
  const t = useMemo(() => translator(onTablet({ ...words.app, ...props.kioskWords }), tag), [words]);
  const easy = variantOf(props.variants, tag)?.format === 'easy-read';
  return (
    <>
      <KioskHeader t={t} label={props.label}>
        {stage.at !== 'done' && props.variants.length > 1 && (
          <Disclosure class="heard-all-languages" sign={<Globe />} name={t('nav.allLanguages')}>
            <div class="heard-panel">
              <LanguageButtons variants={props.variants} tag={tag} choose={on.language} />
            </div>
          </Disclosure>
        )}
      </KioskHeader>
      <main class="heard-main" id="main" tabIndex={-1}>
        <Where t={t} promise={words.promise} taking={taking} back={on.back}>
          <ReadAloudButton t={t} state={props.listening} toggle={on.aloud} />
          <DisplayTool t={t} tag={tag} display={props.display} />
        </Where>
        {/* Left alone here, as on a family's own phone: reading aloud, a sign clip. */}
        <div id="aloud" />
        <div id="sign" />
        {props.languageMissing && <Said text={t('language.missing')} />}
        {props.listening === 'failed' && <Said text={t('listen.failed')} />}
        {props.cannotKeep && stage.at !== 'done' && <Said text={t('kiosk.cannotKeep')} />}
        {stage.at === 'page' && <Asking {...props} t={t} page={stage.page} />}
        {stage.at === 'check' && (
          <CheckPage t={t} taking={taking} words={words} busy={props.busy} on={on}>
            <HelpedField t={t} pictures={easy} helped={taking.context.helped ?? []} change={on.helped} />
          </CheckPage>
        )}
        {stage.at === 'done' && <FamilyDone t={t} code={stage.code} host={props.host} pictures={words.ends?.done} finish={on.leave} />}
      </main>
      <footer class="heard-kiosk-foot">
        {stage.at !== 'done' && (
          <>
            <p>{t('kiosk.notKept')}</p>
            <AnswersUsed key={taking.here} t={t} pictures={easy} />
            <StopHere key={taking.here} t={t} stop={on.leave} />
          </>
        )}
        {words.draftTranslation && <p>{t('draft.note')}</p>}
      </footer>
    </>
  );
}

function Said({ text }: { readonly text: string }) {
  return (
    <p class="heard-note" role="status">
      {text}
    </p>
  );
}

function Asking({ taking, tag, words, variants, on, page: id, t }: FamilySurveyProps & { readonly page: string; readonly t: Translate }) {
  const page = allPages(taking.survey).find((each) => each.id === id);
  const pageWords = words.survey.pages[id];
  if (!page || !pageWords) throw new Error(`no words for ${taking.survey.id}/${id}`);
  const { n, extra } = taking.progress;
  const first = n === 1 && !extra;
  const shared = { words: pageWords, explained: words.explained[id] ?? [], pictures: words.pictures[id] };
  return (
    <>
      <form
        method="dialog"
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          on.next(event.currentTarget);
        }}
        onChange={(event) => on.noted(event.currentTarget, event.target)}
        onInput={(event) => on.noted(event.currentTarget, null)}
      >
        {isQuestion(page) ? (
          <QuestionPage
            {...shared}
            t={t}
            question={page}
            format={variantOf(variants, tag)?.format ?? 'standard'}
            answer={taking.answers[id]}
            problem={taking.problem}
          />
        ) : (
          <InformationPage {...shared} />
        )}
        <button class="heard-next" type="submit">
          {t('nav.continue')}
        </button>
        <div class="heard-below">
          {first && <p class="heard-lead">{t('take.skip')}</p>}
          <button
            type="button"
            class="heard-quiet heard-clear"
            onClick={({ currentTarget }) => currentTarget.form && on.clear(currentTarget.form)}
          >
            {t('take.clear')}
          </button>
        </div>
      </form>
      {(first || (page.kind === 'text' && page.length === 'long')) && <HelpNow t={t} />}
    </>
  );
}
