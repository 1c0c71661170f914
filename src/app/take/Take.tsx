import { useEffect, useMemo } from 'preact/hooks';
import { REPLY } from '../../domain/response/aboutOf.ts';
import { allPages, isQuestion, questionOf } from '../../domain/survey/branching.ts';
import { translator } from '../../i18n/translate.ts';
import { type Reading, variantOf } from '../../i18n/variants.ts';
import { DisplayTool } from '../controls/DisplayTool.tsx';
import { Footer } from '../controls/Footer.tsx';
import { HeaderParts } from '../controls/Header.tsx';
import { KeptLine, type Progress } from '../controls/KeptLine.tsx';
import { ReadAloudButton } from '../controls/ReadAloudButton.tsx';
import { Safeguarding } from '../controls/Safeguarding.tsx';
import { UpdateOffer } from '../controls/UpdateOffer.tsx';
import type { Keeping, ResponseState } from '../keeper.ts';
import type { ListeningState } from '../Listening.ts';
import { CheckPage } from './CheckPage.tsx';
import { DonePage } from './DonePage.tsx';
import { ElsewherePage } from './ElsewherePage.tsx';
import { InformationPage } from './InformationPage.tsx';
import { InstallFirst } from './InstallFirst.tsx';
import { NoEntryPage } from './NoEntryPage.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { ResumePage } from './ResumePage.tsx';
import type { Taking } from './Taking.ts';
import type { TakeActions } from './takeActions.ts';
import type { TakeWords } from './takeData.ts';
import { Where } from './Where.tsx';

export interface TakeProps {
  readonly taking: Taking;
  readonly tag: string;
  readonly words: TakeWords;
  readonly readings: readonly Reading[];
  /** Where the script is that fills the panel of display settings. */
  readonly display: string;
  readonly keeping: Keeping | undefined;
  readonly progress: Progress;
  readonly responseState: ResponseState;
  /** On a reply: what the entry that it is about is called, once that is known. */
  readonly entry: string | undefined;
  /** A language was asked for, and its words are not here. */
  readonly missing: boolean;
  readonly busy: boolean;
  readonly listening: ListeningState;
  readonly hrefIn: (tag: string) => string;
  readonly on: TakeActions;
}

/** A whole survey, one page at a time, as it is rendered at build. */
export function Take(props: TakeProps) {
  return (
    <>
      <header class="heard-header">
        <TakeHeader {...props} />
      </header>
      <main class="heard-main" id="main">
        <TakeMain {...props} />
      </main>
      <footer>
        <TakeFooter {...props} />
      </footer>
    </>
  );
}

const useWords = ({ words, tag }: TakeProps) => useMemo(() => translator(words.app, tag), [words]);

export function TakeHeader(props: TakeProps) {
  return <HeaderParts {...props} t={useWords(props)} onLanguage={props.on.language} />;
}

export function TakeFooter(props: TakeProps) {
  const t = useWords(props);
  const { taking, tag, words, keeping, responseState, progress } = props;
  return (
    <>
      <KeptLine t={t} keeping={keeping} progress={taking.stage.at === 'done' && responseState === 'received' ? 'received' : progress} />
      <Footer t={t} tag={tag} draftTranslation={words.draftTranslation} />
    </>
  );
}

export function TakeMain(props: TakeProps) {
  const { taking, tag, words, keeping, on } = props;
  const { stage } = taking;
  const t = useWords(props);
  const title = titleOf(props, t);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <Where t={t} promise={words.promise} taking={taking} back={on.back}>
        <ReadAloudButton t={t} state={props.listening} toggle={on.aloud} />
        <DisplayTool t={t} tag={tag} display={props.display} />
      </Where>
      {/* Left alone here: that the survey is closed (`closed/showClosing.tsx`), reading aloud (`aloud/ReadingAloud.tsx`), a sign clip. */}
      <div id="closing" />
      <div id="aloud" />
      <div id="sign" />
      {keeping?.update && <UpdateOffer t={t} use={keeping.update.use} />}
      {props.missing && (
        <p class="heard-note" role="status">
          {t('language.missing')}
        </p>
      )}
      {props.listening === 'failed' && (
        <p class="heard-note" role="status">
          {t('listen.failed')}
        </p>
      )}
      {stage.at === 'page' && <AskingPage {...props} page={stage.page} t={t} />}
      {stage.at === 'check' && <CheckPage t={t} taking={taking} words={words} busy={props.busy} on={on} />}
      {stage.at === 'resume' && <ResumePage t={t} count={Object.keys(stage.draft.answers).length} on={on} />}
      {stage.at === 'elsewhere' && <ElsewherePage t={t} finished={stage.finished} here={on.here} />}
      {stage.at === 'no-entry' && <NoEntryPage t={t} tag={tag} />}
      {stage.at === 'done' && (
        <DonePage
          t={t}
          tag={tag}
          code={stage.code}
          state={props.responseState}
          again={props.hrefIn(tag)}
          respondent={taking.survey.respondent}
          pictures={words.ends?.done}
        />
      )}
    </>
  );
}

function AskingPage({
  taking,
  tag,
  words,
  readings,
  on,
  entry,
  page: id,
  t,
}: TakeProps & { readonly page: string; readonly t: ReturnType<typeof translator> }) {
  const page = allPages(taking.survey).find((each) => each.id === id);
  const pageWords = words.survey.pages[id];
  if (!page || !pageWords) throw new Error(`no words for ${taking.survey.id}/${id}`);
  const { n, extra } = taking.progress;
  const first = n === 1 && !extra;
  const format = variantOf(readings, tag)?.format ?? 'standard';
  return (
    <>
      {first && <InstallFirst t={t} notNow={on.notNow} />}
      {first && taking.survey.id === REPLY && (
        <p class="heard-lead" id="about">
          {entry === undefined ? t('replyTo.plain') : t('replyTo.about', { title: entry })}
        </p>
      )}
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
            t={t}
            question={page}
            words={pageWords}
            explained={words.explained[id] ?? []}
            format={format}
            pictures={words.pictures[id]}
            answer={taking.answers[id]}
            problem={taking.problem}
          />
        ) : (
          <InformationPage words={pageWords} explained={words.explained[id] ?? []} pictures={words.pictures[id]} />
        )}
        <button class="heard-next" type="submit" id="next">
          {t('nav.continue')}
        </button>
        {/* Shown by the style sheet once something is ticked, in a place that is always kept, so that nothing moves. */}
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
      {(first || (page.kind === 'text' && page.length === 'long')) && <Safeguarding t={t} />}
    </>
  );
}

function titleOf({ taking, words, responseState }: TakeProps, t: ReturnType<typeof translator>): string {
  const { stage } = taking;
  const here = {
    page: () => (stage.at === 'page' && words.survey.pages[stage.page]?.label) || '',
    check: () => t('check.title'),
    resume: () => t('resume.title'),
    elsewhere: () => t('tabs.openElsewhere'),
    'no-entry': () => t('replyTo.noneTitle'),
    done: () => t(responseState === 'received' ? 'done.receivedTitle' : 'done.savedTitle'),
  }[stage.at]();
  const wrong = taking.problem && stage.at === 'page' && questionOf(taking.survey, stage.page) ? `${t('problem.prefix')}` : '';
  return `${wrong}${here} – ${t('brand.name')}`;
}
