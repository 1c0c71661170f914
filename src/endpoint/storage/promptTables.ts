/** The tables of recorded questions that are not published. What is lies in files (`endpoint/media`). */
export interface PromptTables {
  prompt_link: PromptLinkRow;
  prompt_draft: PromptDraftRow;
}

/** A link with which somebody without an account records questions in one language. */
export interface PromptLinkRow {
  id: string;
  /** SHA-256 of the token in the link, base64url. The token itself is with whoever was given it and nowhere else. */
  token_hash: string;
  /** Whom it was made for, as the editor calls them: a group, such as "Urdu reading circle". */
  label: string;
  lang: string;
  /** JSON: ids of surveys. */
  surveys: string;
  made_by: string;
  /** ISO days. */
  made_day: string;
  /** The last on which it works. */
  until_day: string;
  ended_day: string | null;
}

/** Somebody reading a question or an option, still to be published. One of each text and source: a new one takes its place. */
export interface PromptDraftRow {
  id: string;
  lang: string;
  /** `Prompt.words`: the hash of what was read. */
  words: string;
  /** `staff`, or the id of a link. */
  source: string;
  survey: string;
  page: string;
  option_code: string | null;
  type: string;
  bytes: number;
  ms: number;
  /** ISO day on which it was recorded, and on which whoever speaks agreed that it is made public. */
  day: string;
  sound: Uint8Array;
}
