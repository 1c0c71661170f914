import type { ResponseContext } from '../../domain/response/response.ts';
import { variantOf } from '../../i18n/variants.ts';
import { showLanguage } from '../page.ts';
import type { TakeData, TakeWords } from './takeData.ts';

/** The variant that is read now, and its words. The answers stay as they are: they are codes, and only the words around them change. */
export class Language {
  tag: string;
  words: TakeWords;
  /** The one last asked for could not be had. */
  missing = false;
  readonly #loaded: Map<string, TakeWords>;

  constructor(private readonly data: Pick<TakeData, 'tag' | 'words' | 'readings'>) {
    this.tag = data.tag;
    this.words = data.words;
    this.#loaded = new Map([[data.tag, data.words]]);
  }

  /** What a response says of how it was read. */
  get read(): Pick<ResponseContext, 'language' | 'format'> {
    const variant = variantOf(this.data.readings, this.tag);
    return { language: variant?.language ?? 'en', format: variant?.format ?? 'standard' };
  }

  /**
   * @param fetching the words, where they were asked for before this script ran.
   * @returns whether another language is read now; if not, `missing` says whether that was its fault.
   */
  async change(to: string, fetching?: Promise<Response>): Promise<boolean> {
    const reading = variantOf(this.data.readings, to);
    if (to === this.tag || !reading) return false;
    try {
      const got = this.#loaded.get(to) ?? ((await (await (fetching ?? fetch(reading.words))).json()) as TakeWords);
      this.#loaded.set(to, got);
      this.words = got;
      this.tag = to;
      this.missing = false;
      showLanguage(reading);
      return true;
    } catch {
      this.missing = true;
      return false;
    }
  }
}
