import type { PublicKey } from '../../contract/content.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import type { RecordingFiles } from '../recordings/recordingFiles.ts';
import type { Database } from '../storage/flavour.ts';
import { sealedNotes } from './sealedNotes.ts';
import { sealedRecordings } from './sealedRecordings.ts';
import { sealedWords } from './sealedWords.ts';

/** What came of one step through a sealed column. */
interface ResealStep {
  /** Sealed to the new key now. */
  readonly resealed: number;
  /** Could not be opened, and were left as they are. */
  readonly unreadable: number;
  /** Where to go on; `undefined` when the end has been reached. */
  readonly next: string | undefined;
}

/** Values, in the database or in files that it knows, that are sealed to the partnership's key. */
export interface SealedColumn {
  /** For people, such as `words of responses`. */
  readonly name: string;
  /** How many values are sealed to each key, by key id. */
  countByKey(): Promise<ReadonlyMap<string, number>>;
  /** How many values these keys open, and how many they do not. */
  countOpened(keys: HeldKeys): Promise<{ readonly opened: number; readonly unreadable: number }>;
  /**
   * Seals values that are sealed to another key to this one, at most `limit` of them, in one transaction or one by one. The
   * old ciphertext is overwritten. What changes meanwhile is left for the next time.
   *
   * @param after where the last step ended; `''` at first.
   */
  reseal(keys: HeldKeys, to: PublicKey, limit: number, after: string): Promise<ResealStep>;
}

/**
 * Everything that is sealed at rest. Whoever seals something new adds it here, or rotation and backup pass it by.
 *
 * @param files where recordings lie. Without them what lies in files is left out.
 */
export function sealedColumns(database: Pick<Database, 'db'>, files: RecordingFiles | undefined): readonly SealedColumn[] {
  return [
    sealedWords(database, 'response'),
    sealedWords(database, 'group_session'),
    sealedWords(database, 'group_part'),
    ...sealedNotes(database),
    ...(files ? [sealedRecordings(database, files)] : []),
  ];
}
