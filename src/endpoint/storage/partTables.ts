/** What own phones gave to sessions of groups, and the short codes with which they join. No response stands in them either. */
export interface PartTables {
  group_part: GroupPartRow;
  group_part_item: GroupPartItemRow;
  group_part_count: GroupPartCountRow;
  group_join: GroupJoinRow;
}

/** What one phone gave. Its session may come later, or never. */
export interface GroupPartRow {
  id: string;
  session_id: string;
  digest: string;
  receipt_hash: string;
  plan: string;
  who: string;
  ages: string;
  language: string;
  format: string;
  day: string;
  received_day: string;
  key_id: string;
  /** What this person wrote and drew, sealed (base64url), or null when there is nothing. */
  words_enc: string | null;
  words_ct: string | null;
  /** ISO date on which words that were here were deleted because their time was over. */
  words_deleted_day: string | null;
}

/** What came of one activity. Kind `not-said`: the person did not want to say. */
export interface GroupPartItemRow {
  part_id: string;
  position: number;
  activity: string;
  kind: string;
}

/** As `GroupCountRow`. */
export interface GroupPartCountRow {
  part_id: string;
  position: number;
  place: number;
  code: string;
  pile: string | null;
  count: number;
}

/** An invitation that a short code stands for. */
interface GroupJoinRow {
  code: string;
  session_id: string;
  /** As `writeInvitation` has it. */
  invitation: string;
  /** ISO date of the last day on which it is here. */
  until_day: string;
}
