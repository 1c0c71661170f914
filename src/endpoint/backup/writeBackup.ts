import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { sql } from 'kysely';
import { writeFileWhole } from '../export/writeFileWhole.ts';
import { readKeys } from '../keys.ts';
import { filesOnDisk, RECORDINGS_FOLDER } from '../recordings/filesOnDisk.ts';
import type { RecordingFiles } from '../recordings/recordingFiles.ts';
import { sealedByKey } from '../rotation/sealedByKey.ts';
import { sealedColumns } from '../rotation/sealedColumn.ts';
import { foundTables } from './anyTables.ts';
import { toCell } from './cell.ts';
import { copyParts } from './copyParts.ts';
import { copyRecordings } from './copyRecordings.ts';
import { DATA_PARTS } from './dataParts.ts';
import { hashedFile } from './hashedFile.ts';
import type { BackedUpFile, BackedUpTable, Manifest, SecretsManifest } from './manifest.ts';
import { type Snapshot, type Where, withSnapshot } from './snapshot.ts';

interface Backup {
  readonly where: Where;
  /** Folders that do not exist yet, or are empty. */
  readonly out: string;
  /** For the keys. Without it they are not backed up. */
  readonly keysOut?: string;
  readonly now: Date;
  /** Of the app. */
  readonly version: string;
}

/**
 * Writes a backup beside a running endpoint. A folder appears under its name when it is whole.
 *
 * @throws with a sentence when a folder cannot be used, a key is missing, or something changed meanwhile.
 */
export async function writeBackup({ where, out, keysOut, now, version }: Backup): Promise<Manifest> {
  const secrets = keysOut === undefined ? undefined : resolve(keysOut);
  await refuseFolders(where.data, [resolve(out), ...(secrets === undefined ? [] : [secrets])]);
  const [part, secretPart] = [`${resolve(out)}.part`, secrets && `${secrets}.part`];
  try {
    for (const folder of [part, secretPart]) {
      if (folder === undefined) continue;
      // What a backup that was killed has left.
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
    const manifest = await withSnapshot(where, part, async (snapshot) => {
      const contents = await writeTables(snapshot, part);
      // After the snapshot: every key that something in it is sealed to was made before.
      const spoken = where.bucket ? [] : await copyRecordings(snapshot, where, part);
      const sealed = await checkSealed(snapshot, where.data, where.bucket ? undefined : filesOnDisk(join(part, RECORDINGS_FOLDER)));
      // Recordings are copied by what the snapshot says of them: others are coming in all the time.
      const parts = DATA_PARTS.open.filter((name) => name !== RECORDINGS_FOLDER);
      const files = [...contents.files, ...(await copyParts(where.data, parts, part)), ...spoken];
      return { heard: 'backup', v: 1, made: now.toISOString(), version, ...contents, ...sealed, files } satisfies Manifest;
    });
    if (secretPart !== undefined) {
      const files = [...(await copyParts(where.data, DATA_PARTS.secret, secretPart))];
      for (const { path } of files) await chmod(join(secretPart, path), 0o600);
      await writeManifest(secretPart, { heard: 'backup-keys', v: 1, files });
    }
    await writeManifest(part, manifest);
    // An empty folder of that name gives way.
    if (secretPart !== undefined && secrets !== undefined) await rename(secretPart, secrets);
    await rename(part, resolve(out));
    return manifest;
  } catch (error) {
    for (const folder of [part, secretPart]) if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function refuseFolders(data: string, folders: readonly string[]): Promise<void> {
  const [out, keysOut] = folders;
  for (const folder of folders) {
    if (isWithin(folder, resolve(data))) throw new Error(`${folder} lies in the data folder. A backup belongs on another disk.`);
    const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)));
    if (there.length > 0) throw new Error(`${folder} is not empty. Name a new folder.`);
  }
  if (out !== undefined && keysOut !== undefined && (isWithin(keysOut, out) || isWithin(out, keysOut)))
    throw new Error('The keys must lie apart from the rest: whoever has both can read what families wrote.');
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep));
}

async function writeTables({ database, rows }: Snapshot, part: string): Promise<Pick<Manifest, 'migrations' | 'tables' | 'files'>> {
  await mkdir(join(part, 'tables'), { mode: 0o700 });
  const tables: BackedUpTable[] = [];
  const files: BackedUpFile[] = [];
  for (const table of await foundTables(database)) {
    const columns = table.columns.map(({ name }) => name);
    const file = `tables/${table.name}.jsonl`;
    let count = 0;
    await writeFileWhole(
      join(part, file),
      (async function* () {
        for await (const row of rows(table)) {
          count += 1;
          yield `${JSON.stringify(columns.map((column) => toCell(row[column])))}\n`;
        }
      })(),
    );
    tables.push({ name: table.name, columns, rows: count, file });
    files.push({ path: file, ...(await hashedFile(join(part, file))) });
  }
  const { rows: steps } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database.db);
  return { migrations: steps.map(({ name }) => name), tables, files };
}

async function checkSealed(
  { database }: Snapshot,
  data: string,
  recordings: RecordingFiles | undefined,
): Promise<Pick<Manifest, 'sealedTo' | 'sealed'>> {
  const held = (await readKeys(data))?.held ?? new Map();
  const sealedTo = [...(await sealedByKey(database)).keys()].sort();
  const missing = sealedTo.filter((id) => !held.has(id));
  if (missing.length > 0)
    throw new Error(`Words are sealed to ${missing.join(', ')}, and there is no such key in ${data}. Bring it back first.`);
  const sealed = [];
  for (const column of sealedColumns(database, recordings)) sealed.push({ name: column.name, ...(await column.countOpened(held)) });
  return { sealedTo, sealed };
}

async function writeManifest(folder: string, manifest: Manifest | SecretsManifest): Promise<void> {
  const json = `${JSON.stringify(manifest, undefined, 1)}\n`;
  await writeFileWhole(join(folder, 'manifest.json'), [json]);
  // As `sha256sum --check` reads it.
  await writeFileWhole(join(folder, 'manifest.sha256'), [`${createHash('sha256').update(json).digest('hex')}  manifest.json\n`]);
}
