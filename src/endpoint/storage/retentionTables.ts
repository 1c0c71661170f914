import type { Generated } from 'kysely';

/** What `007-retention` brings. */
export interface RetentionTables {
  setting: SettingRow;
  retention_run: RetentionRunTable;
  retention_count: RetentionCountRow;
}

interface SettingRow {
  name: string;
  /** JSON, of a shape that the setting itself knows. */
  value: string;
}

interface RetentionRunTable {
  seq: Generated<number>;
  /** ISO date of its start. */
  day: string;
  /** Null while it runs, and when it was cut off: the next one goes on with it. */
  finished_day: string | null;
}

interface RetentionCountRow {
  run: number;
  kind: string;
  /** What came before this day went. */
  oldest_kept: string;
  deleted: number;
}
