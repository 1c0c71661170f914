import type { Draft } from '../domain/response/response.ts';
import type { Answers } from '../domain/survey/answer.ts';
import type { Survey } from '../domain/survey/survey.ts';
import type { ClosingPlace } from './closed/showClosing.tsx';
import type { SpokenPlace } from './readAloud.ts';
import type { DraftWriting } from './take/DraftWriting.ts';
import type { Taking } from './take/Taking.ts';

/**
 * What keeps answers on this device, as the screens see it. It is loaded after the first question can be answered
 * (`later/`), so every screen works without it and says "kept" only once it is there and has kept.
 */
export interface Keeper {
  /** The unfinished answers to this survey on this device; of a reply, those about this entry. */
  draftFor(survey: string, about: string | undefined): Promise<Draft | undefined>;
  /** Resolves once the draft is on the disk, or with why it is not. */
  saveDraft(draft: Draft): Promise<Kept>;
  discardDraft(draft: Pick<Draft, 'id' | 'survey'>): Promise<Kept>;
  /** Seals the response and swaps it for the draft in one step. */
  finish(survey: Survey, draft: Draft): Promise<Finished>;
  /**
   * Claims a draft for this tab.
   *
   * @param draft see `draftName`.
   * @param takeOver takes it from the tab that has it; that tab's `write` is called, and then its `lost`.
   * @param write puts on the disk what this tab has not written yet.
   */
  hold(draft: string, takeOver: boolean, write: () => Promise<void>, lost: () => void): Promise<'held' | 'elsewhere'>;
  /** Calls back now and at every change, until the returned function is called. */
  observe(watch: (keeping: Keeping) => void): () => void;
  /** The way of one response, now and at every change. */
  observeResponse(id: string, watch: (state: ResponseState) => void): () => void;
  /** Keeps the words and pages of a language ready for use without a network. */
  keepLanguage(tag: string): Promise<void>;
  /** Does something beside the answering, as far as this device can. */
  beside<Act extends keyof Beside>(act: Act, ...told: Parameters<Beside[Act]>): void;
}

/** What stands beside a survey. Nobody waits for any of it. */
export interface Beside {
  /** Shows the clip of somebody signing this page (`#sign`), if there is one that says what the page says now. */
  showSign(place: SpokenPlace): Promise<void>;
  /**
   * Offers to speak instead of writing, in the place that a page with a box keeps for it (`#voice`); tells on the last page what became of what
   * was spoken.
   */
  showVoice(taking: Taking, tag: string, writing: DraftWriting): Promise<void>;
  /** Says so where the survey is closed (`#closing`), as far as this device knows. */
  showClosing(place: ClosingPlace): Promise<void>;
  /** What an entry is called in this variant; called back once at most. */
  titleOf(entry: string, tag: string, told: (title: string) => void): Promise<void>;
  /** Fills the place on the last page (`#after`): what came of what families said before, and where support is. */
  showAfter(survey: Survey, answers: Answers, tag: string): Promise<void>;
}

export type Kept = { readonly ok: true } | { readonly ok: false; readonly why: CannotKeep };

/** Why this browser keeps nothing. `failed`: it broke in a way it gave no name. */
export type CannotKeep = 'denied' | 'full' | 'failed';

export type Finished =
  /** `received`: this browser keeps nothing, so the response was sent at once and the endpoint has it. */
  | {
      readonly ok: true;
      readonly code: string;
      readonly received: boolean;
      /** How many recordings it went without, because nothing of them was kept. */
      readonly lost?: number;
    }
  | { readonly ok: false; readonly why: CannotKeep | 'finished-elsewhere' | 'no-key' }
  | { readonly ok: false; readonly why: 'misfit'; readonly question: string };

/** `words-received`: all but what was spoken, which is still here. */
export type ResponseState = 'waiting' | 'received' | 'words-received' | 'refused' | 'withdrawn' | 'unknown';

/** Where answers are, for the line at the foot of every page. */
export interface Keeping {
  readonly storage: 'kept' | 'may-forget' | CannotKeep;
  readonly network: 'online' | 'offline';
  /** The app itself is on this device, in the language being read: it starts without a network. */
  readonly startsOffline: boolean;
  /** Finished responses that have not been received yet, and those the endpoint refused. */
  readonly waiting: number;
  readonly refused: number;
  readonly sending: boolean;
  /** A new version of the app is ready; `use` switches to it. */
  readonly update?: { readonly use: () => void };
}
