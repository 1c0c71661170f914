/** The tables, as `migrations.ts` leaves them. Days only, never a time; no address; no word that somebody wrote in clear. */
export interface Tables {
  response: ResponseRow;
  answer: AnswerRow;
  withdrawal: WithdrawalRow;
}

export interface ResponseRow {
  id: string;
  digest: string;
  receipt_hash: string;
  survey: string;
  version: number;
  language: string;
  format: string;
  channel: string;
  campaign: string | null;
  day: string;
  received_day: string;
  key_id: string;
  /** The sealed words (base64url), or null when nothing was written. */
  words_enc: string | null;
  words_ct: string | null;
}

/** One row per answer; for several options one per option, in `position` order. */
export interface AnswerRow {
  response_id: string;
  question: string;
  position: number;
  kind: string;
  /** The option, scale point or way of answering set apart. */
  code: string | null;
  number: number | null;
}

/** What keeps a withdrawn response away. It cannot be traced to what was withdrawn. */
interface WithdrawalRow {
  receipt_hash: string;
  day: string;
  /** 1 when a response with this hash has ever arrived, else 0. */
  arrived: number;
}
