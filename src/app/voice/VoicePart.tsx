import { type ComponentChild, render } from 'preact';
import { recordingsIn } from '../../domain/response/replaceRecordings.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Store } from '../../store/openStore.ts';
import { addStyle } from '../addStyle.ts';
import { lateWords } from '../lateWords.ts';
import { observeSent, type SentState } from './observeSent.ts';
import { recordingFormat } from './recordingFormat.ts';
import { SentNote } from './SentNote.tsx';
import { Speaking, type VoicePlace } from './Speaking.ts';
import type { Sounds } from './sounds.ts';
import { VoicePanel } from './VoicePanel.tsx';
import { VOICE_STYLE } from './voiceStyle.ts';

/** Draws what there is to say of speaking, and of what was spoken, into the place that the page keeps for it (`#voice`). */
export class VoicePart {
  readonly #format = recordingFormat();
  readonly #speaking: Speaking | undefined;
  readonly #style = addStyle(VOICE_STYLE);
  #place: VoicePlace | undefined;
  #words: { readonly t: Translate; readonly tag: string } | undefined;
  #mount: HTMLElement | undefined;
  #goingOn = false;
  /** Whether anything has been spoken by whoever answers now. */
  #spoken = false;
  /** What became of it, once it is finished. */
  #sent: SentState | undefined;
  #stopWatching: (() => void) | undefined;

  /**
   * @param store tells on the last page what became of it; a shared tablet tells nothing there, and has none.
   * @param said what it says where it is not on a family's own phone.
   */
  constructor(
    private readonly sounds: Sounds,
    private readonly store?: Pick<Store, 'run' | 'statusOf'>,
    private readonly said: (t: Translate, tag: string) => Translate = (t) => t,
  ) {
    this.#speaking = this.#format && new Speaking(sounds, this.#format, () => void this.#show());
    document.addEventListener('submit', (event) => this.#submitted(event), { capture: true });
  }

  /** @param finished the id of what has just been finished, on the last page. */
  see(place: VoicePlace, finished?: string): void {
    this.#place = place;
    this.#speaking?.see(place);
    if (finished === undefined) this.#begin(place);
    else if (this.#spoken && this.store) this.#stopWatching ??= observeSent(this.store, finished, (state) => this.#became(state));
    void this.#show();
  }

  #begin({ taking }: VoicePlace): void {
    this.#spoken = recordingsIn(taking.answers).length > 0;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#sent = undefined;
  }

  #became(state: SentState): void {
    this.#sent = state;
    void this.#show();
  }

  /** "Continue" in the middle of a recording: first it is ended and kept, then the page goes on. */
  #submitted(event: SubmitEvent): void {
    const ending = this.#speaking?.endNow();
    if (!ending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#goingOn) return;
    this.#goingOn = true;
    const form = event.target as HTMLFormElement;
    void ending.then(() => {
      this.#goingOn = false;
      if (form.isConnected) form.requestSubmit();
    });
  }

  async #show(): Promise<void> {
    const place = this.#place;
    const mount = document.getElementById('voice') ?? undefined;
    // The page draws the place anew with each question; what is left behind is let go, sound and all.
    if (this.#mount && this.#mount !== mount) render(null, this.#mount);
    this.#mount = mount;
    if (!place || !mount) return;
    const t = await this.#wordsIn(place.tag);
    await this.#style;
    if (this.#place !== place || this.#mount !== mount || !t) return;
    const shown = this.#drawn(t, place);
    // Nothing to record with: there is the box, and no gap above it.
    mount.hidden = !shown;
    render(shown, mount);
  }

  #drawn(t: Translate, { question }: VoicePlace): ComponentChild {
    if (!question) return this.#sent && <SentNote t={t} state={this.#sent} />;
    return this.#speaking && <VoicePanel t={t} sounds={this.sounds} speaking={this.#speaking} />;
  }

  /** Without a signal a language may be here and not the words of this: those it had so far will do. */
  async #wordsIn(tag: string): Promise<Translate | undefined> {
    if (this.#words?.tag !== tag) {
      const t = await lateWords('voice', tag).catch(() => undefined);
      if (t) this.#words = { t: this.said(t, tag), tag };
    }
    return this.#words?.t;
  }
}
