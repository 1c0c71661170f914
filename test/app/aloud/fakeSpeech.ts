/** A sentence given to a voice. */
export interface FakeUtterance {
  text: string;
  voice: SpeechSynthesisVoice | null;
  rate: number;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onboundary: ((event: { name: string; charIndex: number; charLength?: number }) => void) | null;
}

/** A phone's voices as a browser offers them. A sentence is being said until the test ends it. */
export class FakeSpeech extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  /** Every sentence that was begun. */
  readonly said: FakeUtterance[] = [];
  #now: FakeUtterance | undefined;

  /** The sentence that sounds now. */
  get sounding(): string | undefined {
    return this.#now?.text;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.said.push(utterance);
    this.#now = utterance;
  }

  cancel(): void {
    const cut = this.#now;
    this.#now = undefined;
    cut?.onerror?.({ error: 'canceled' });
  }

  /** The sentence has been said to its end. */
  finish(): void {
    const done = this.#now;
    this.#now = undefined;
    done?.onend?.();
  }

  word(charIndex: number, charLength?: number): void {
    this.#now?.onboundary?.({ name: 'word', charIndex, ...(charLength !== undefined && { charLength }) });
  }

  refuse(error: string): void {
    const refused = this.#now;
    this.#now = undefined;
    refused?.onerror?.({ error });
  }

  install(...langs: readonly string[]): void {
    this.voices = langs.map((lang) => ({ lang, localService: true, default: false, name: lang, voiceURI: lang }));
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

export class FakeSpeechSynthesisUtterance {
  voice = null;
  lang = '';
  rate = 1;
  onend = null;
  onerror = null;
  onboundary = null;
  constructor(readonly text: string) {}
}
