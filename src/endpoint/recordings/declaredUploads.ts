import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';
import { rowOf } from './rowOf.ts';

/**
 * Uploads as files in a folder. How long one will be stands in the database, where its response has declared it, and how much of
 * it is here the file says itself: after a crash nothing else can disagree with either.
 */
export class DeclaredUploads extends DataStore {
  readonly #db: Kysely<Tables>;
  readonly #folder: string;

  /** @param folder must exist. */
  constructor(db: Kysely<Tables>, folder: string) {
    super();
    this.extensions = ['creation'];
    this.#db = db;
    this.#folder = folder;
  }

  /** Creating again what has begun loses nothing of it. */
  override async create(upload: Upload): Promise<Upload> {
    const file = await open(this.#path(upload.id), 'a', 0o600);
    await file.close();
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await rowOf(this.#db, id);
    if (typeof row === 'string') throw ERRORS.FILE_NOT_FOUND;
    const upload = { id, size: row.bytes, metadata: { recording: id } };
    // Taken in: it may lie somewhere else by now.
    if (row.state !== 'expected') return new Upload({ ...upload, offset: row.bytes });
    const { size } = await stat(this.#path(id)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? ERRORS.FILE_NOT_FOUND : error;
    });
    return new Upload({ ...upload, offset: size });
  }

  /** What came before a connection broke or the disk was full stays. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(this.#path(id), { flags: 'r+', start: offset });
    await pipeline(stream, file);
    return offset + file.bytesWritten;
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }
}
