import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator } from 'kysely';
import { pino } from 'pino';
import { type Keys, readKeys } from '../keys.ts';
import { createLimits } from '../limits.ts';
import { openRecordingFiles } from '../recordings/openRecordingFiles.ts';
import type { RecordingFiles } from '../recordings/recordingFiles.ts';
import { createRecordings, type Recordings } from '../recordings/recordings.ts';
import { readSettings } from '../settings.ts';
import type { Database } from '../storage/flavour.ts';
import { migrations } from '../storage/migrations/migrations.ts';
import { openDatabase, SQLITE_FILE } from '../storage/openStorage.ts';
import { createSqlStorage } from '../storage/sqlStorage.ts';
import type { Storage } from '../storage/storage.ts';

/** How a command ended, for whoever called it. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What a command was asked in a way that it cannot follow. */
export class UsageError extends Error {}

/** What a command works on: the same data as the endpoint, which may be running beside it. */
export interface Here {
  readonly storage: Storage;
  /** The same database, for what staff keep in it. */
  readonly database: Database;
  readonly keys: Keys;
  readonly recordings: Recordings;
  /** Where they lie. */
  readonly files: RecordingFiles;
  /** The data folder. */
  readonly data: string;
}

/**
 * Runs a command on the endpoint's data and sets the exit code. Everything that goes wrong is told in a sentence.
 *
 * @param usage shown after a `UsageError`.
 */
export async function runCommand(usage: string, work: (open: () => Promise<Here>) => Promise<Exit>): Promise<void> {
  let storage: Storage | undefined;
  const open = async (): Promise<Here> => {
    const here = await openHere();
    storage = here.storage;
    return here;
  };
  if (process.argv.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  try {
    process.exitCode = await work(open);
  } catch (error) {
    const message = sentenceOf(error);
    const wrong = error instanceof UsageError;
    process.stderr.write(wrong ? `${message}\n\n${usage}` : `${message}\n`);
    process.exitCode = wrong ? EXIT.usage : EXIT.failed;
  } finally {
    await storage?.close();
  }
}

/** What the system says of a file, in words. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `There is no ${path}, or no folder for it.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path} may not be read or written by this user.`;
    case 'EISDIR':
      return `${path} is a folder; a file is needed.`;
    default:
      return error.message;
  }
}

async function openHere(): Promise<Here> {
  const read = readSettings(process.env);
  if (!read.ok) throw new UsageError(read.problems.join('\n'));
  const { data, databaseUrl } = read.settings;
  const hint = 'Start the endpoint once with "npm start", or set HEARD_DATA to its data folder.';
  if (databaseUrl === undefined && !existsSync(join(data, SQLITE_FILE))) throw new Error(`There is no database in ${data}. ${hint}`);
  const keys = await readKeys(data);
  if (!keys) throw new Error(`There are no keys in ${join(data, 'keys')}. ${hint}`);
  const database = openDatabase(read.settings, (error) => void process.stderr.write(`The database: ${error.message}\n`));
  if (await isOlder(database)) {
    await database.db.destroy();
    throw new Error('The database is of an older Heard. Stop the endpoint, start this version of it once, and run this again.');
  }
  const storage = await createSqlStorage(database);
  const files = await openRecordingFiles(read.settings);
  const broken = createLimits(1).brokenRecordings;
  const today = () => new Date().toISOString().slice(0, 10);
  const log = pino({ level: 'warn', base: null }, pino.destination(2));
  return { keys, data, database, storage, files, recordings: createRecordings({ database, files, keys, broken, today, log }) };
}

/**
 * Whether some steps to this version's tables are still to be made: an endpoint of the older version may be at work on them beside us. Where none
 * has been made there is no endpoint yet.
 */
async function isOlder({ db, flavour }: Database): Promise<boolean> {
  const steps = await new Migrator({ db, provider: { getMigrations: async () => migrations(flavour) } }).getMigrations();
  return steps.some(({ executedAt }) => executedAt) && steps.some(({ executedAt }) => !executedAt);
}
