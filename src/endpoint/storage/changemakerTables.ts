/** What listeners, editors and the Changemakers themselves make of the messages of their groups. */
export interface ChangemakerTables {
  group_release: GroupReleaseRow;
  entry_message: EntryMessageRow;
  proposal: ProposalRow;
  proposal_message: ProposalMessageRow;
}

/** Words of a group without what would tell who it was, sealed. They go with the session, and with its own words. */
export interface GroupReleaseRow {
  session_id: string;
  activity: string;
  key_id: string;
  enc: string;
  ct: string;
  /** ISO day. */
  day: string;
  /** The user's id. */
  made_by: string;
  made_by_name: string;
}

/** An entry answers what a group chose for the Board. Apart from the entry's versions, so that a session can go without a trace. */
interface EntryMessageRow {
  entry_id: string;
  session_id: string;
  activity: string;
}

/** A "You said" that a Changemaker proposes, sealed. */
export interface ProposalRow {
  id: string;
  key_id: string;
  enc: string;
  ct: string;
  made_day: string;
  /** The user's id. */
  made_by: string;
  /** Null while it waits. */
  settled_day: string | null;
  /** The entry that it was taken up in; null when it was turned down. */
  entry_id: string | null;
  /** Why it was turned down: written by staff. */
  reason: string | null;
}

/** What a proposal is about. */
interface ProposalMessageRow {
  proposal_id: string;
  session_id: string;
  activity: string;
}
