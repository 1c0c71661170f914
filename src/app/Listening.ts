import type { startReadAloud } from './aloud/startReadAloud.tsx';
import { mark, setMark } from './device.ts';
import type { AloudAddresses, ReadAloud, SpokenPlace } from './readAloud.ts';

/** Whether this page is read aloud. `failed`: what reads could not be fetched. */
export type ListeningState = 'off' | 'loading' | 'on' | 'failed';

/**
 * Switches reading aloud on and off. On lasts for this page in this tab, or until the person has chosen to keep it on
 * this phone; nobody else is ever read to unasked.
 */
export class Listening {
  state: ListeningState = 'off';
  #reader: ReadAloud | undefined;
  #place: SpokenPlace;
  #seen = '';
  /** A browser remembers a failed import, hence a query that changes. */
  #failed = 0;

  constructor(
    private readonly at: AloudAddresses,
    place: SpokenPlace,
    private readonly changed: () => void,
  ) {
    this.#place = place;
  }

  /** Where this phone is to read every page that can be read. */
  goOn(): void {
    if (mark('aloud')) void this.toggle();
  }

  /** @param more what else makes it worth reading again, such as a problem that has appeared on the same page. */
  see(place: SpokenPlace, more: string): void {
    const seen = place.tag + more;
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#place = place;
    this.#reader?.read(place);
  }

  async toggle(): Promise<void> {
    const { script, style } = this.at;
    if (this.state === 'on' || this.state === 'loading') {
      this.#reader?.end();
      this.#reader = undefined;
      setMark('aloud', null);
      return this.#become('off');
    }
    this.#become('loading');
    // An iPhone lets a page speak only once it has spoken in a tap's own moment; by the time the script is here, that is past.
    globalThis.speechSynthesis?.speak(new SpeechSynthesisUtterance(''));
    try {
      const aloud: { startReadAloud: typeof startReadAloud } = await import(
        /* @vite-ignore */ this.#failed === 0 ? script : `${script}?${this.#failed}`
      );
      const reader = await aloud.startReadAloud(style, this.#place.tag);
      if (this.#now() !== 'loading') return reader.end();
      this.#reader = reader;
      this.#become('on');
      reader.read(this.#place);
    } catch {
      this.#failed += 1;
      this.#become('failed');
    }
  }

  /** Read anew: it may have changed while something was awaited. */
  #now(): ListeningState {
    return this.state;
  }

  #become(state: ListeningState): void {
    this.state = state;
    this.changed();
  }
}
