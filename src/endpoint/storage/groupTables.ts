/** The tables of group sessions. None of them counts a person, and no response stands in them. */
export interface GroupTables {
  group_session: GroupSessionRow;
  group_item: GroupItemRow;
  group_count: GroupCountRow;
}

/** One session of so many young people. */
export interface GroupSessionRow {
  id: string;
  digest: string;
  receipt_hash: string;
  plan: string;
  who: string;
  ages: string;
  people: number;
  /** 1 when young people were asked to join with own phones. */
  joined: number;
  language: string;
  format: string;
  day: string;
  received_day: string;
  key_id: string;
  /** What they wrote and drew, sealed (base64url), or null when there is nothing. */
  words_enc: string | null;
  words_ct: string | null;
  /** ISO date on which words that were here were deleted because their time was over. */
  words_deleted_day: string | null;
  /** The wave whose published figures it is in; null until then. */
  wave: string | null;
}

/** What came of one activity. */
export interface GroupItemRow {
  session_id: string;
  position: number;
  activity: string;
  kind: string;
  /** 1 when the group wants the Board to see it as theirs. */
  shared: number;
  /** Did not want to say, and did not take part; where each says something once. */
  not_said: number | null;
  not_taking_part: number | null;
  /** Of a line: 1 when everybody saw where the others stand. */
  together: number | null;
}

/**
 * How often something was said in an activity, in its order. Of a card sort: the card, and the pile it lies in, once; `own-1` and
 * so on are cards that the group made. Of a wall: how many ideas are in each group of them, typed and spoken; of a drawing: how many
 * strokes. What was spoken stands among the recordings.
 */
export interface GroupCountRow {
  session_id: string;
  position: number;
  place: number;
  code: string;
  pile: string | null;
  count: number;
}
