/** One file of sound, pictures or captions. Its address is its content, so what is kept never goes stale. */
export interface MediaFile {
  /** Of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly type: AudioType | VideoType | typeof CAPTIONS_TYPE;
  readonly bytes: number;
  /** How long it plays, in whole milliseconds; absent where the file does not say. */
  readonly ms?: number;
}

export const AUDIO_TYPES = ['audio/ogg', 'audio/webm', 'audio/mp4', 'audio/mpeg', 'audio/wav'] as const;
type AudioType = (typeof AUDIO_TYPES)[number];
export const VIDEO_TYPES = ['video/webm', 'video/mp4'] as const;
type VideoType = (typeof VIDEO_TYPES)[number];
export const CAPTIONS_TYPE = 'text/vtt';

/** What a file was made for: one page of a survey in one variant, as it was worded then. */
interface MadeFor {
  /** The variant's tag, as in `?lang=`. */
  readonly lang: string;
  readonly survey: string;
  /** The id of a question or of an information page. */
  readonly page: string;
  /** SHA-256 of the transcript (`transcriptOf`), hexadecimal. Words that have changed since need a new recording. */
  readonly words: string;
}

/**
 * A person reading a question, or one of its options, for those whose phone has no voice for their language. It is heard wherever
 * these words are said in this variant: "Often" need not be read for every question. The place is where it was recorded.
 */
export interface Prompt extends MadeFor {
  /** The code of the option that is read; absent for the question with its hint. */
  readonly option?: string;
  readonly audio: MediaFile & { readonly type: AudioType };
}

/** A person signing a question, with captions. */
export interface SignClip extends MadeFor {
  readonly video: MediaFile & { readonly type: VideoType };
  readonly captions: MediaFile & { readonly type: typeof CAPTIONS_TYPE };
}

/** All that has been recorded for one variant. */
export interface PromptList {
  readonly prompts: readonly Prompt[];
  readonly signs: readonly SignClip[];
}
