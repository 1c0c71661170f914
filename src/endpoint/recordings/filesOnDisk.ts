import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../export/writeFileWhole.ts';
import type { RecordingFiles } from './recordingFiles.ts';

/** In the data folder: a file per recording, named as its id. */
export const RECORDINGS_FOLDER = 'recordings';

/** @param folder made (mode 0700) when something is written. */
export function filesOnDisk(folder: string): RecordingFiles {
  const at = (name: string): string => join(folder, name);
  /** A new name in a folder has reached the disk only when the folder has. */
  const syncFolder = () => synced(folder, 'r');
  return {
    size: (name) => unlessMissing(stat(at(name)).then(({ size }) => size)),
    read: (name) => unlessMissing(readFile(at(name)).then((bytes) => new Uint8Array(bytes))),
    async write(name, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFileWhole(at(name), [bytes]);
      await syncFolder();
    },
    async makeDurable(name) {
      await synced(at(name), 'r+');
      await syncFolder();
    },
    async move(from, to) {
      await rename(at(from), at(to));
      await syncFolder();
    },
    remove: (name) => rm(at(name), { force: true }),
    async *names() {
      yield* (await unlessMissing(readdir(folder))) ?? [];
    },
  };
}

async function synced(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
