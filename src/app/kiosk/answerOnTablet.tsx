import { render } from 'preact';
import type { Helped } from '../../domain/response/helped.ts';
import { speakSeconds } from '../../domain/response/recording.ts';
import { questionOf } from '../../domain/survey/branching.ts';
import { translator } from '../../i18n/translate.ts';
import { type Variant, variantOf } from '../../i18n/variants.ts';
import { openStore } from '../../store/openStore.ts';
import { afterPaint } from '../afterPaint.ts';
import { Listening } from '../Listening.ts';
import { Keepings } from '../later/Keepings.ts';
import { startSending } from '../later/sending.ts';
import { languageAsked, showFonts } from '../page.ts';
import type { SpokenPlace } from '../readAloud.ts';
import { showSign } from '../sign/showSign.ts';
import { changeId } from '../take/CheckPage.tsx';
import { clearForm, keepApart, readForm } from '../take/formAnswer.ts';
import { Language } from '../take/Language.ts';
import { Taking } from '../take/Taking.ts';
import type { TakeData } from '../take/takeData.ts';
import { recordingFormat } from '../voice/recordingFormat.ts';
import { VoicePart } from '../voice/VoicePart.tsx';
import { FAMILIES } from './addresses.ts';
import { type FamilyActions, FamilySurvey } from './FamilySurvey.tsx';
import { finishOnTablet } from './finishOnTablet.ts';
import type { Kiosk } from './kiosk.ts';
import type { KioskData } from './kioskData.ts';
import { guardBack, leave } from './leave.ts';
import { sayOnTablet } from './onTablet.ts';
import { SoundsInMemory } from './SoundsInMemory.ts';
import { watchIdle } from './watchIdle.tsx';
import { wholeHere } from './wholeHere.ts';
import { tellWiped } from './wiped.ts';

/** Nothing is written behind the person's back. */
const UNWRITTEN = { soon: () => {}, flush: async () => {} };

/** One family answers one survey. All of it is in this function's memory until it is sealed, and ends with the page. */
export function answerOnTablet(data: KioskData, kiosk: Kiosk, page: TakeData): void {
  const screen = document.getElementById('heard') ?? document.body;
  const variants = data.variants.filter(({ tag }) => kiosk.tags.includes(tag));
  let offered: readonly Variant[] = variants;
  const language = new Language(page);
  const taking = new Taking(page.survey, contextNow(), () => crypto.randomUUID(), show);
  const listening = new Listening(page.aloud, { tag: page.tag }, show);
  const store = openStore();
  const sending = startSending(store, new Keepings(store));
  let cannotKeep = false;
  let busy = false;
  let shown = '';
  /** Where it was said that a language cannot be had: said once, and not on every page from there. */
  let missingAt: string | undefined;

  const heard = watchIdle({
    minutes: kiosk.idleMinutes,
    asks: () => {
      const { tag, words } = language;
      const variant = variantOf(variants, tag) ?? { tag, dir: 'ltr' as const };
      return { t: translator({ ...words.app, ...data.words[tag] }, tag), variant, answering: taking.stage.at !== 'done' };
    },
    over() {
      // Not what it was, and not even that it was anything where nothing had been answered.
      if (taking.draft && taking.stage.at !== 'done') tellWiped(language.tag);
      giveBack();
    },
  });
  const sounds = new SoundsInMemory(heard);
  const voice = recordingFormat() && new VoicePart(sounds, undefined, (t, tag) => sayOnTablet(t, data.words[tag] ?? {}, tag));
  if (!voice) document.documentElement.classList.add('cannot-record');

  const on: FamilyActions = {
    noted(form, field) {
      if (field instanceof HTMLInputElement) keepApart(form, field);
      taking.note(readForm(form));
    },
    clear(form) {
      clearForm(form);
      taking.note(readForm(form));
    },
    next: (form) => taking.next(readForm(form)),
    back: goBack,
    change: (question) => taking.change(question),
    finish: () => void finish(),
    language: (to) => void changeLanguage(to),
    aloud: () => void listening.toggle(),
    helped(helped: readonly Helped[]) {
      const { helped: _, ...context } = taking.context;
      taking.context = helped.length > 0 ? { ...context, helped } : context;
      show();
    },
    leave: giveBack,
  };

  delete document.documentElement.dataset['resuming'];
  const early = window.heardEarly;
  if (early?.onSubmit) removeEventListener('submit', early.onSubmit);
  if (early?.onClick) removeEventListener('click', early.onClick);
  screen.replaceChildren();
  guardBack(goBack);
  showFonts(language.tag);
  show();
  // Where a language is not kept here, the service worker may have had only another one's page to give.
  const asked = languageAsked();
  if (asked && asked !== language.tag) void changeLanguage(asked);
  wholeHere(variants, (now) => {
    offered = now;
    show();
  });
  listening.goOn();
  void store.probeStorage().then((health) => {
    cannotKeep = !health.ok;
    show();
  });

  function contextNow() {
    return {
      survey: page.survey.id,
      version: page.survey.version,
      ...language.read,
      channel: 'hub-tablet' as const,
      campaign: kiosk.place,
      tablet: kiosk.tablet,
      session: kiosk.session,
    };
  }

  function show(): void {
    const { tag, words } = language;
    const { stage } = taking;
    const here = placeNow();
    if (here !== missingAt) missingAt = undefined;
    const languageMissing = missingAt !== undefined;
    // The browser writes a page's name into its history: which survey it was, and not which question.
    document.title = words.survey.title;
    render(
      <FamilySurvey
        {...{ taking, tag, words, cannotKeep, languageMissing, busy, on }}
        variants={variants.filter((each) => each.tag === tag || offered.includes(each))}
        kioskWords={data.words[tag] ?? {}}
        label={kiosk.label}
        display={page.display}
        host={location.host}
        listening={listening.state}
      />,
      screen,
    );
    if (here !== shown) arrive(shown);
    shown = here;
    const spoken = { tag, page: pageNow() };
    const problem = taking.problem?.code;
    afterPaint(() => {
      listening.see(spoken, `${here} ${problem}`);
      void showSign(spoken);
      const question = stage.at === 'page' ? questionOf(page.survey, stage.page) : undefined;
      const canBeSpokenTo = question?.kind === 'text' && speakSeconds(question) > 0;
      voice?.see({ taking, writing: UNWRITTEN, tag, question: canBeSpokenTo ? question : undefined });
    });
  }

  /** At its top, with the focus on its heading, so that it is read out; back from a change, on the row that was changed. */
  function arrive(before: string): void {
    scrollTo(0, 0);
    const { back } = taking;
    const hadFocus = document.activeElement;
    afterPaint(() => {
      const { activeElement } = document;
      if (before === '' || (activeElement !== hadFocus && activeElement !== document.body)) return;
      const target = (back && document.getElementById(changeId(before))) || document.getElementById('heading');
      target?.focus({ preventScroll: target.id === 'heading' });
    });
  }

  function placeNow(): string {
    const { stage } = taking;
    return stage.at === 'page' ? stage.page : stage.at;
  }

  function pageNow(): SpokenPlace['page'] {
    const { stage } = taking;
    const words = stage.at === 'page' ? language.words.survey.pages[stage.page] : undefined;
    return stage.at === 'page' && words ? { survey: page.survey.id, id: stage.page, words } : undefined;
  }

  function goBack(): void {
    const { previous } = taking;
    if ((taking.stage.at === 'page' || taking.stage.at === 'check') && previous !== undefined) taking.goTo(previous);
  }

  async function changeLanguage(to: string): Promise<void> {
    if (await language.change(to)) {
      missingAt = undefined;
      taking.context = { ...taking.context, ...language.read };
    } else if (to !== language.tag && language.missing) missingAt = placeNow();
    show();
  }

  async function finish(): Promise<void> {
    const { draft } = taking;
    if (busy || !draft) return;
    busy = true;
    show();
    const finished = await finishOnTablet(store, sounds, page.survey, draft, kiosk.session);
    busy = false;
    if (finished.ok) {
      sounds.forgetAll();
      taking.done(finished.code);
      void store.askToPersist();
      void sending.sendNow();
    } else if (finished.why === 'misfit') {
      taking.mend(finished.question);
    } else {
      cannotKeep = true;
      taking.couldNotFinish('failed');
    }
  }

  function giveBack(): void {
    sounds.forgetAll();
    taking.startAgain();
    leave(FAMILIES);
  }
}
