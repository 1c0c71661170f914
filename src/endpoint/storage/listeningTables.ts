import type { Generated } from 'kysely';

/** The tables of the listening desk and of meeting notes. No word of a family or about one stands in them in clear. */
export interface ListeningTables {
  text: TextTable;
  text_theme: TextThemeTable;
  concern: ConcernTable;
  meeting: MeetingTable;
  meeting_note: MeetingNoteTable;
  meeting_note_theme: MeetingNoteThemeTable;
}

/** One text that somebody wrote: a response and the question it answers. The words are in the response, sealed. */
interface TextTable {
  response_id: string;
  question: string;
  /** As in `response`: the inbox is read in this order. */
  received_day: string;
  /** `new`, `read` or `done`. */
  state: Generated<string>;
  /** Grows with every change, so that two listeners do not overwrite each other. */
  version: Generated<number>;
  changed_by: string | null;
  changed_by_name: string | null;
  changed_day: string | null;
  /** The redacted text, sealed as a note; null while there is none. */
  redacted_key: string | null;
  redacted_enc: string | null;
  redacted_ct: string | null;
  redacted_day: string | null;
  /** 1 when the words before redaction have been taken out of the response. */
  original_removed: Generated<number>;
}

interface TextThemeTable {
  response_id: string;
  question: string;
  theme: string;
}

/** Somebody may not be safe. */
interface ConcernTable {
  response_id: string;
  question: string;
  raised_by: string;
  raised_by_name: string;
  raised_day: string;
  /** The last day on which it is in time. */
  due_day: string;
  settled_by: string | null;
  settled_by_name: string | null;
  settled_day: string | null;
  /** How it was settled, sealed as a note. */
  how_key: string | null;
  how_enc: string | null;
  how_ct: string | null;
}

interface MeetingTable {
  id: string;
  kind: string;
  /** A hub, by the name of its campaign, or null. */
  place: string | null;
  day: string;
  parents: number;
  young_people: number;
  professionals: number;
  written_by: string;
  written_by_name: string;
  written_day: string;
}

interface MeetingNoteTable {
  meeting_id: string;
  position: number;
  note_key: string;
  note_enc: string;
  note_ct: string;
}

interface MeetingNoteThemeTable {
  meeting_id: string;
  position: number;
  theme: string;
}
