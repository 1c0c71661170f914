import type { Generated } from 'kysely';

/** "You said, We are doing", the timeline for change and the public reports, as the staff keep them. */
export interface EntryTables {
  entry_version: EntryVersionTable;
  entry_event: EntryEventTable;
  entry_quote: EntryQuoteTable;
  timeline_version: TimelineVersionTable;
  report: ReportTable;
  report_page: ReportPageTable;
  report_quote: ReportQuoteTable;
}

/** Each save is a version of its own. Rows are never changed. */
interface EntryVersionTable {
  seq: Generated<number>;
  entry_id: string;
  /** From 1. */
  version: number;
  /** JSON of an `Entry`. Never a family's words. */
  content: string;
  /** ISO day. */
  day: string;
  /** The user's id, or `system`. */
  author: string;
  author_name: string;
}

/** What was decided about a version. Rows are never changed. */
interface EntryEventTable {
  seq: Generated<number>;
  entry_id: string;
  version: number;
  kind: string;
  /** ISO day on which it was decided. */
  made_on: string;
  /** Published: ISO day from which families see it. */
  from_day: string | null;
  /** Why, or what to change: written by staff. */
  comment: string | null;
  actor: string;
  actor_name: string;
}

/** A family's words in a version, sealed; gone with the response they were taken from. */
interface EntryQuoteTable {
  entry_id: string;
  version: number;
  response_id: string;
  question: string;
  position: number;
  /** BCP 47: what they were written in. */
  language: string;
  key_id: string;
  enc: string;
  ct: string;
}

/** Each change of a promise is a version of its own; the newest is public. */
interface TimelineVersionTable {
  seq: Generated<number>;
  action_id: string;
  version: number;
  /** JSON of a `PlannedAction`. */
  content: string;
  day: string;
  author: string;
  author_name: string;
}

interface ReportTable {
  seq: Generated<number>;
  /** ISO day of publication, and its address. */
  day: string;
  from_day: string;
  to_day: string;
  author: string;
  author_name: string;
  /** When, by whom and why it was taken off; else null. */
  off_day: string | null;
  off_by: string | null;
  off_reason: string | null;
}

/** The report in one variant, as it was published: HTML with an empty place for each quotation. */
interface ReportPageTable {
  report: number;
  tag: string;
  html: string;
}

/** What stands in those places, sealed; gone with the response it was taken from. */
interface ReportQuoteTable {
  report: number;
  place: string;
  response_id: string;
  question: string;
  key_id: string;
  enc: string;
  ct: string;
}
