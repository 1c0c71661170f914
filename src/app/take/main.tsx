import { type ComponentChildren, hydrate, render } from 'preact';
import { REPLY } from '../../domain/response/aboutOf.ts';
import { draftName } from '../../domain/response/draftName.ts';
import type { ResponseContext } from '../../domain/response/response.ts';
import type { Answers } from '../../domain/survey/answer.ts';
import { afterPaint } from '../afterPaint.ts';
import { setMark } from '../device.ts';
import type { Keeper, Keeping, ResponseState } from '../keeper.ts';
import { Listening } from '../Listening.ts';
import { loadLater } from '../loadLater.ts';
import { about, campaign, hrefIn, languageAsked, pageData, showFonts } from '../page.ts';
import type { SpokenPlace } from '../readAloud.ts';
import { arrive } from './arrive.ts';
import { DraftWriting } from './DraftWriting.ts';
import { clearForm, keepApart, readForm } from './formAnswer.ts';
import { Language } from './Language.ts';
import { onReturn, place, stayAt } from './place.ts';
import { TakeFooter, TakeHeader, TakeMain, type TakeProps } from './Take.tsx';
import { Taking } from './Taking.ts';
import type { TakeActions } from './takeActions.ts';
import type { TakeData, TakeWords } from './takeData.ts';

/** No page has this id, and what is no page leads to the first. */
const FIRST = '';
/** Typing is kept once the keys rest this long; a tap is kept at once. */
const TYPING_MS = 300;
/** A draft is waited for so long, in place of the first question. */
const DRAFT_MS = 8_000;

const data = pageData<TakeData>();
const screen = document.getElementById('heard') ?? document.body;
const { readings, display } = data;
/** What was done before this script was there. */
const early = window.heardEarly;
/** The entry that is answered, on a reply. */
const entry = about(data.survey.id);
const undertaking = draftName(data.survey.id, entry);
const draftMark = `draft.${undertaking}` as const;

let keeper: Keeper | undefined;
let keeping: Keeping | undefined;
let responseState: ResponseState = 'waiting';
let entryTitle: string | undefined;
/** What was answered: says what support may fit. Forgotten with the page. */
let finishedAnswers: Answers = {};
let busy = false;
let shown = '';
let stopWatching = () => {};
let noting = false;
/** From the bottom of the page to its top. The header can wait: a tap on a language is kept meanwhile (`boot.ts`). */
const PARTS = [TakeFooter, TakeMain, TakeHeader];
/** How many of them are this script's own, and how many may be: each is taken over in a task of its own, so that no finger is held up. */
let own = 0;
let may = 0;
/** The words that the header was drawn with last. */
let headed: TakeWords | undefined;

const language = new Language(data);
const taking = new Taking(data.survey, contextNow(), () => crypto.randomUUID(), show);
const firstPage = taking.here;

const listening = new Listening(data.aloud, { tag: data.tag }, show);

const writing = new DraftWriting(
  () => {
    const { draft } = taking;
    const to = taking.stage.at === 'elsewhere' ? undefined : keeper;
    if (!to || !draft) return undefined;
    return {
      draft,
      async save(newest) {
        const kept = await to.saveDraft(newest);
        if (kept.ok) setMark(draftMark, 'yes');
        // Loaded again on the page of their first answer, a person carries on as on any other.
        if (!place().draft) stayAt({ ...place(), draft: newest.id });
        return kept;
      },
    };
  },
  (kept) => {
    if (kept && !kept.ok && keeping) keeping = { ...keeping, storage: kept.why };
    show();
  },
);

function contextNow(): ResponseContext {
  const from = campaign();
  return {
    survey: data.survey.id,
    version: data.survey.version,
    ...language.read,
    channel: 'own-phone',
    ...(entry !== undefined && { about: entry }),
    ...(from !== undefined && { campaign: from }),
  };
}

const on: TakeActions = {
  noted(form, field) {
    if (field instanceof HTMLInputElement) keepApart(form, field);
    if (noting) return;
    noting = true;
    // The finger first: what it ticked is on the screen before it is thought about. "Next" reads the form itself.
    afterPaint(() => {
      noting = false;
      if (taking.note(readForm(form))) writing.soon(field === null ? TYPING_MS : 0, true);
    });
  },
  clear(form) {
    clearForm(form);
    if (taking.note(readForm(form))) writing.soon(0);
  },
  next(form) {
    taking.next(readForm(form));
  },
  back() {
    const { previous } = taking;
    // One step back in the history only where that is the page before: whoever carries on with a draft came from nowhere.
    if (previous !== undefined && place().from === previous) history.back();
    else if (previous !== undefined) taking.goTo(previous);
  },
  change: (page) => taking.change(page),
  finish: () => void finish(),
  resume() {
    if (taking.stage.at === 'resume') taking.resume(taking.stage.draft);
  },
  startAgain() {
    if (taking.stage.at !== 'resume') return;
    const { draft } = taking.stage;
    void keeper?.discardDraft(draft).then(() => setMark(draftMark, null));
    taking.startAgain();
  },
  language: (to) => void changeLanguage(to),
  async here() {
    if (await hold(true)) await takeUp();
  },
  aloud: () => void listening.toggle(),
  notNow() {
    setMark('install-not-now', 'yes');
    delete document.documentElement.dataset['iphone'];
  },
};

function show(): void {
  const { tag, words, missing } = language;
  const { progress } = writing;
  const props = { taking, tag, words, readings, display, keeping, progress, responseState, missing, busy, hrefIn, on };
  // The header is the same from question to question: not looked at again while a finger waits for the next one.
  for (let at = 0; at < may && (at < 2 || headed !== words); at++) {
    const Part = PARTS[at] as (props: TakeProps) => ComponentChildren;
    (at < own ? render : hydrate)(<Part {...props} listening={listening.state} entry={entryTitle} />, screen.children[2 - at] as Element);
  }
  own = may;
  if (may > 2) headed = words;
  const here = taking.stage.at === 'page' ? taking.stage.page : taking.stage.at;
  if (shown !== '' && shown !== here) {
    arrive(taking, shown, firstPage);
    // Where a person stands is kept as well: loaded again, the page shows the question that it showed.
    writing.soon(0);
  }
  shown = here;
  const spoken = { tag, page: pageNow() };
  const heard = `${here} ${taking.problem?.code}`;
  // The question is seen first, and then heard or signed.
  afterPaint(() => {
    listening.see(spoken, heard);
    keeper?.beside('showSign', spoken);
    keeper?.beside('showVoice', taking, tag, writing);
    // Not before it is known whether there is a draft.
    if (writing.progress !== 'starting') keeper?.beside('showClosing', { survey: data.survey.id, tag, at: begun() });
    if (taking.stage.at === 'done') keeper?.beside('showAfter', data.survey, finishedAnswers, tag);
  });
}

function begun(): 'fresh' | 'found' | 'begun' | 'done' {
  const { at } = taking.stage;
  if (at === 'done') return at;
  if (at === 'resume') return 'found';
  return at === 'page' && !taking.draft ? 'fresh' : 'begun';
}

function pageNow(): SpokenPlace['page'] {
  const { stage } = taking;
  const its = stage.at === 'page' ? language.words.survey.pages[stage.page] : undefined;
  return stage.at === 'page' && its ? { survey: data.survey.id, id: stage.page, words: its } : undefined;
}

async function finish(): Promise<void> {
  if (busy) return;
  if (!keeper) return taking.couldNotFinish('not-ready');
  busy = true;
  await writing.pause();
  const { draft } = taking;
  show();
  const finished = draft && (await keeper.finish(data.survey, draft));
  busy = false;
  if (!finished || !draft) {
    show();
  } else if (finished.ok) {
    writing.drop();
    setMark(draftMark, null);
    stopWatching();
    if (finished.received) responseState = 'received';
    else {
      stopWatching = keeper.observeResponse(draft.id, (state) => {
        responseState = state;
        show();
      });
    }
    finishedAnswers = draft.answers;
    taking.done(finished.code);
  } else if (finished.why === 'misfit') {
    taking.mend(finished.question);
  } else if (finished.why === 'finished-elsewhere') {
    taking.elsewhere(true);
  } else {
    taking.couldNotFinish(finished.why);
  }
  writing.resume();
}

async function changeLanguage(to: string, fetching?: Promise<Response>): Promise<void> {
  if (await language.change(to, fetching)) {
    taking.context = { ...taking.context, ...language.read };
    writing.soon(0);
    void keeper?.keepLanguage(to);
    nameEntry();
  }
  show();
}

/** Takes over from the page as it stands: a tap made before this script ran is in the form, and counts. */
function takeOver(): void {
  if (early?.onSubmit) removeEventListener('submit', early.onSubmit);
  const form = screen.querySelector('form');
  const resuming = 'resuming' in document.documentElement.dataset;
  if (form && !resuming && taking.note(readForm(form))) writing.later();
  may = 2;
  show();
  if (data.survey.id === REPLY && entry === undefined) taking.withoutEntry();
  const first = taking.here;
  // A task of its own, and so is what follows: on a slow phone all in one would hold up the finger that comes now.
  if (form && early?.next && !resuming) setTimeout(() => taking.here === first && taking.next(readForm(form)));
  // Without a network the service worker may have had only another language's page to give.
  showFonts(language.tag);
  if (early?.listen) early.listen.click();
  else listening.goOn();
}

function takeOverRest(): void {
  may = 3;
  show();
  if (early?.onClick) removeEventListener('click', early.onClick);
  const asked = early?.language ?? languageAsked();
  if (asked === language.tag) setMark('language', asked);
  else if (asked) void changeLanguage(asked, early?.words);
}

async function keepFromNowOn(): Promise<void> {
  keeper = await loadLater(data.later);
  if (taking.stage.at !== 'no-entry' && (await hold(false))) await takeUp();
  delete document.documentElement.dataset['resuming'];
  keeper.observe((now) => {
    const { update } = now;
    // The new version loads this page again, and must find what was being typed.
    keeping = update ? { ...now, update: { use: () => void writeNow().then(update.use) } } : now;
    show();
  });
  void keeper.keepLanguage(language.tag);
  nameEntry();
}

/** Says in the language now read what the reply is about, where this device knows. */
function nameEntry(): void {
  if (entry === undefined) return;
  const { tag } = language;
  keeper?.beside('titleOf', entry, tag, (title) => {
    if (tag !== language.tag) return;
    entryTitle = title;
    show();
  });
}

/** Whether this tab may write. If another one takes over later, this one steps back and writes no more. */
async function hold(takeOver: boolean): Promise<boolean> {
  const held = await keeper?.hold(undertaking, takeOver, writeNow, stepBack);
  if (held === 'elsewhere') taking.elsewhere(false);
  return held === 'held';
}

/** Everything that is on the page, on the disk: before the page goes, or another tab takes over. */
function writeNow(): Promise<void> {
  const form = screen.querySelector('form');
  const resuming = 'resuming' in document.documentElement.dataset;
  if (form && !resuming && taking.note(readForm(form))) writing.later();
  return writing.flush();
}

/**
 * Another tab has taken the draft over. What this one remembers has been kept (`writeNow`), and will be older than what that one keeps
 * from now on: brought back later, it would undo newer answers, or show finished ones again.
 */
function stepBack(): void {
  writing.drop();
  writing.progress = 'ready';
  taking.lost();
}

/** The draft on this device, if there is one, and from now on every answer is kept. */
async function takeUp(): Promise<void> {
  const draft = await keeper?.draftFor(data.survey.id, entry);
  writing.progress = 'ready';
  if (!draft) {
    setMark(draftMark, null);
    if (taking.stage.at === 'elsewhere') taking.goTo(FIRST);
  } else if (place().draft === draft.id || taking.draft) taking.resume(draft);
  else taking.offer(draft);
  writing.catchUp();
}

function start(): void {
  onReturn((page) => {
    if (taking.stage.at === 'page' || taking.stage.at === 'check') taking.goTo(page ?? FIRST);
  });
  // A task of its own, and so is what keeps: on a slow phone all in one would hold up a finger. A tap meanwhile is in the form.
  // What draws it is first made ready on the footer, which is small.
  setTimeout(() => {
    may = 1;
    show();
    setTimeout(() => {
      takeOver();
      setTimeout(() => {
        takeOverRest();
        setTimeout(() => void keepFromNowOn());
      });
    });
  });
  // Nobody stands before an empty page for as long as what keeps their draft does not come. It is joined to what they answer meanwhile.
  setTimeout(() => delete document.documentElement.dataset['resuming'], DRAFT_MS);
  // The last moment a phone gives: whatever was being typed is written now.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void writeNow();
  });
}

// On a shared tablet, handed over or not, another script has this page (`kiosk/main.ts`), and nothing is kept.
if (document.documentElement.dataset['script'] !== '/hub/kiosk.js') start();
