import { render } from 'preact';
import type { Prompt, PromptList } from '../../domain/media/prompt.ts';
import type { Translate } from '../../i18n/translate.ts';
import { lateWords } from '../lateWords.ts';
import type { ReadAloud, SpokenPlace } from '../readAloud.ts';
import { type AloudNote, AloudPanel, type Sound } from './AloudPanel.tsx';
import { chooseVoice } from './chooseVoice.ts';
import { forgetWithdrawn } from './forgetWithdrawn.ts';
import { clearHighlight, highlightPassage } from './highlight.ts';
import { HUSH } from './hush.ts';
import { playPrompt } from './playPrompt.ts';
import { promptFor } from './promptFor.ts';
import { NO_PROMPTS, promptList } from './promptList.ts';
import { optionPart, type Part, questionParts, screenParts } from './readingOrder.ts';
import type { Said } from './said.ts';
import { speak } from './speak.ts';
import { keptSpeed, RATE } from './speed.ts';
import { voicesHere } from './voicesHere.ts';

/** A screen, with all that is needed to say it without waiting. */
interface Ready {
  readonly voice: SpeechSynthesisVoice | undefined;
  readonly list: PromptList;
  readonly parts: readonly Part[];
  /** Where there is no voice: the recordings of these parts. */
  readonly prompts: ReadonlyMap<string, Prompt>;
}

/**
 * Reads each screen as it comes, of a survey an option as it is focused, and the chosen answer back. It follows the page's
 * own events and changes nothing of it but its own panel.
 */
export class ReadingAloud implements ReadAloud {
  readonly #synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis;
  readonly #player = new Audio();
  readonly #life = new AbortController();
  #place: SpokenPlace | undefined;
  #ready: Ready | undefined;
  /** Ends what is being said, or prepared to be said. */
  #turn = new AbortController();
  #reading = false;
  #note: AloudNote | undefined;
  #words: { readonly t: Translate; readonly tag: string } | undefined;
  /** A finger is down on an option: the focus that this brings is followed by the answer. */
  #pointing = false;
  #mount: Element | undefined;

  constructor() {
    const { signal } = this.#life;
    const pointing = (on: boolean) => () => {
      this.#pointing = on;
    };
    document.addEventListener('pointerdown', pointing(true), { signal });
    for (const event of ['click', 'pointercancel', 'keydown']) document.addEventListener(event, pointing(false), { signal });
    document.addEventListener('focusin', ({ target }) => !this.#pointing && this.#focused(target), { signal });
    document.addEventListener('change', ({ target }) => this.#focused(target, true), { signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#stop(), { signal });
    document.addEventListener(HUSH, () => this.#stop(), { signal });
    // Chromium's voice would go on in the next page.
    addEventListener('pagehide', () => this.#stop(), { signal });
    // Some browsers find their voices long after they were first asked.
    this.#synthesis?.addEventListener('voiceschanged', () => this.#ready && this.#sound() === 'none' && this.#again(), { signal });
  }

  read(place: SpokenPlace): void {
    this.#place = place;
    this.#ready = undefined;
    void this.#begin(place);
  }

  end(): void {
    this.#life.abort();
    this.#stop();
    if (this.#mount) render(null, this.#mount);
  }

  async #begin(place: SpokenPlace): Promise<void> {
    const { signal } = this.#newTurn();
    this.#note = undefined;
    // Without a signal a language may be here and not the words of its panel: those it had so far will do.
    const t = await lateWords('aloud', place.tag).catch(() => undefined);
    if (signal.aborted) return;
    if (t) this.#words = { t, tag: place.tag };
    this.#show();
    const ready = await this.#prepare(place);
    if (signal.aborted) return;
    this.#ready = ready;
    await this.#readAll(ready);
  }

  async #prepare({ tag, page }: SpokenPlace): Promise<Ready> {
    const voice = chooseVoice(await voicesHere(this.#synthesis), tag);
    const list = voice ? NO_PROMPTS : this.#playable(await promptList(tag));
    void forgetWithdrawn().catch(() => {});
    const screen = document.getElementById('main') ?? document.body;
    const parts = page ? questionParts(screen, page.words) : screenParts(screen);
    const prompts = new Map<string, Prompt>();
    for (const { of } of voice ? [] : parts) {
      if (!page || of.kind === 'screen') continue;
      const prompt = await promptFor(list, page.words, of.kind === 'option' ? of.code : undefined);
      if (prompt) prompts.set(keyOf(of), prompt);
    }
    return { voice, list, parts, prompts };
  }

  /** Older iPhones play no WebM: what they cannot play is as good as not recorded, and they need not keep it either. */
  #playable({ prompts, signs }: PromptList): PromptList {
    return { prompts: prompts.filter(({ audio }) => this.#player.canPlayType(audio.type) !== ''), signs };
  }

  /** In the tap's own moment, without waiting for anything: iPhones let nothing sound otherwise. */
  #again(): void {
    const ready = this.#ready;
    if (!ready || !this.#place) return;
    if (ready.voice || ready.prompts.size > 0) void this.#readAll(ready);
    else void this.#begin(this.#place);
  }

  /** From the top to the bottom, or to where the person stops it. */
  #readAll(ready: Ready): Promise<void> {
    return this.#inTurn(async (signal) => {
      let missing = false;
      for (const part of ready.parts) {
        const said = await this.#say(ready, part, signal);
        if (said === 'no-sound') missing = true;
        else if (said !== 'said') return said;
      }
      return missing ? 'no-sound' : 'said';
    });
  }

  /** @param answered whether the person has just chosen it, or taken the choice back. */
  #focused(target: EventTarget | null, answered = false): void {
    const ready = this.#ready;
    const page = this.#place?.page;
    if (!ready || !page || !(target instanceof HTMLInputElement) || target.name !== 'chosen') return;
    const part = optionPart(target, page.words);
    const [passage] = part?.passages ?? [];
    const t = this.#words?.t;
    if (!part || !passage || !t) return;
    const key = target.checked ? 'aloud.answer' : answered ? 'aloud.notChosen' : undefined;
    const said = key ? { ...part, passages: [{ text: t(key, { answer: passage.text }), element: undefined }] } : part;
    void this.#inTurn((signal) => this.#say(ready, said, signal));
  }

  async #inTurn(say: (signal: AbortSignal) => Promise<Said>): Promise<void> {
    const { signal } = this.#newTurn();
    this.#reading = true;
    this.#note = undefined;
    this.#show();
    const said = await say(signal);
    if (signal.aborted) return;
    this.#reading = false;
    this.#note = noteOf(said, this.#sound());
    clearHighlight();
    this.#show();
  }

  async #say({ voice, prompts }: Ready, { of, passages }: Part, signal: AbortSignal): Promise<Said> {
    if (!voice) {
      const prompt = prompts.get(keyOf(of));
      const [first] = passages;
      if (!prompt || !first) return 'no-sound';
      highlightPassage(first.element, first.text);
      return playPrompt(this.#player, prompt, RATE[keptSpeed()], signal);
    }
    for (const { text, element } of passages) {
      const onWord = highlightPassage(element, text);
      const rate = RATE[keptSpeed()];
      const said = this.#synthesis ? await speak(this.#synthesis, text, { voice, rate, signal, onWord }) : 'no-sound';
      if (said !== 'said') return said;
    }
    return 'said';
  }

  #newTurn(): AbortController {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#reading = false;
    clearHighlight();
    return this.#turn;
  }

  #stop(): void {
    this.#newTurn();
    this.#show();
  }

  #sound(): Sound {
    if (!this.#ready) return 'looking';
    if (this.#ready.voice) return 'voice';
    return this.#ready.prompts.size > 0 ? 'recordings' : 'none';
  }

  /** The page draws the place for the panel anew when it changes; a panel left behind is taken down. */
  #show(): void {
    if (this.#life.signal.aborted) return;
    const mount = document.getElementById('aloud') ?? undefined;
    if (this.#mount && this.#mount !== mount) render(null, this.#mount);
    this.#mount = mount;
    const words = this.#words;
    if (!mount || !words) return;
    const { t, tag } = words;
    const list = this.#ready?.list ?? NO_PROMPTS;
    const again = () => this.#again();
    const stop = () => this.#stop();
    render(
      <AloudPanel {...{ t, tag, list }} sound={this.#sound()} reading={this.#reading} note={this.#note} onAgain={again} onStop={stop} />,
      mount,
    );
  }
}

const keyOf = (of: Part['of']): string => (of.kind === 'option' ? `option ${of.code}` : of.kind);

function noteOf(said: Said, sound: Sound): AloudNote | undefined {
  switch (said) {
    case 'no-sound':
      return sound === 'recordings' ? 'partMissing' : undefined;
    case 'unreachable':
      return 'noSignal';
    case 'not-allowed':
    case 'failed':
      return 'tapFirst';
    case 'said':
    case 'stopped':
      return undefined;
  }
}
