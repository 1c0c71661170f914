/** A response, or a group's session, that was finished on this tablet: its id and those of its recordings, and nothing that anybody answered. */
export interface LedgerRow {
  readonly id: string;
  /** See `sessionName`; or `OF_GROUPS`. */
  readonly session: string;
  /** ISO day. */
  readonly day: string;
  readonly recordings: readonly string[];
  /** The endpoint was asked, and has it (`reportReply`). Absent until then. */
  readonly confirmed?: 1;
}
