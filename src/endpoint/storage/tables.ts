import type { Generated } from 'kysely';
import type { AuthTables } from '../auth/authTables.ts';
import type { FigureTables } from '../figures/figureTables.ts';
import type { TallyTables } from '../tally/tallyTables.ts';
import type { ChangemakerTables } from './changemakerTables.ts';
import type { EntryTables } from './entryTables.ts';
import type { GroupTables } from './groupTables.ts';
import type { ListeningTables } from './listeningTables.ts';
import type { PartTables } from './partTables.ts';
import type { PromptTables } from './promptTables.ts';
import type { RecordingTables } from './recordingTables.ts';
import type { RetentionTables } from './retentionTables.ts';
import type { CampaignRow, SurveyOpeningRow } from './surveyTables.ts';
import type { TabletTables } from './tabletTables.ts';

/**
 * The tables, as the migrations leave them. Of families: days only, never a time; no address; no word that somebody wrote
 * in clear. Of staff: what they did, and when.
 */
export interface Tables
  extends AuthTables,
    ChangemakerTables,
    EntryTables,
    FigureTables,
    GroupTables,
    ListeningTables,
    PartTables,
    PromptTables,
    RecordingTables,
    RetentionTables,
    TabletTables,
    TallyTables {
  response: ResponseRow;
  answer: AnswerRow;
  withdrawal: WithdrawalRow;
  audit: AuditTable;
  survey_opening: SurveyOpeningRow;
  campaign: CampaignRow;
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
  about: string | null;
  day: string;
  received_day: string;
  key_id: string;
  /** The sealed words (base64url), or null when nothing was written. */
  words_enc: string | null;
  words_ct: string | null;
  /** ISO date on which words that were here were deleted because their time was over. */
  words_deleted_day: string | null;
  /** How somebody helped: of `HELPED`, in its order, with spaces between; null when nobody said so. */
  helped: string | null;
  /** The shared tablet that it was given on, and the session; null for every other, and again when their time is over. */
  tablet_id: string | null;
  session: string | null;
  /** The wave that it is counted in; null before it has been. */
  wave: string | null;
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

interface AuditTable {
  seq: Generated<number>;
  /** ISO date and time, UTC. */
  at: string;
  /** The user's id, or `system`. */
  actor: string;
  actor_name: string;
  /** What was done, such as `words.opened`. */
  act: string;
  /** What it was done to: a kind and an id, such as `entry:waiting-for-therapy`. Never a family's words. */
  object: string | null;
  /** JSON: what changed. Never a family's words. */
  detail: string | null;
}
