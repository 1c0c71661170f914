import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { ERRORS, Server } from '@tus/server';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { RECORDINGS_PATH } from '../../contract/recordings.ts';
import { loggedError } from '../http/loggedError.ts';
import { isProblemCode, type ProblemCode, problem } from '../http/problem.ts';
import type { Tables } from '../storage/tables.ts';
import { DeclaredUploads } from './declaredUploads.ts';
import type { RecordingFiles } from './recordingFiles.ts';
import { recordingNamed } from './recordingNamed.ts';
import type { Recordings } from './recordings.ts';
import { rowOf } from './rowOf.ts';

/** Recordings on their way in, by the tus protocol 1.0.0. */
export interface Uploads {
  /**
   * Answers a request as tus does, for a recording that may be uploaded now. What is refused is told as every other problem.
   *
   * @param id of the recording that it is for.
   */
  handle(request: Request, id: string): Promise<Response>;
  /** Whether so many bytes can be written without leaving the database short of room. */
  hasRoom(bytes: number): Promise<boolean>;
}

interface UploadDeps {
  readonly db: Kysely<Tables>;
  /** Where uploads lie until they are whole, absolute. */
  readonly folder: string;
  readonly files: Pick<RecordingFiles, 'remove'>;
  readonly recordings: Pick<Recordings, 'settle'>;
  readonly log: Pick<Logger, 'error'>;
}

/** What stays free for the database: written answers come first. */
const KEPT_FREE_BYTES = 256 * 1024 * 1024;

/** How long the connection that had an upload before may go on when another asks for it, in ms: it is a phone's that lost its network. */
const LAST_WORDS_MS = 500;

/** @param keptFree bytes that stay free on the disk. */
export function createUploads({ db, folder, files, recordings, log }: UploadDeps, keptFree = KEPT_FREE_BYTES): Uploads {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const server = new Server({
    path: RECORDINGS_PATH,
    datastore: new DeclaredUploads(db, folder),
    relativeLocation: true,
    // Pages of this site alone: they need no leave.
    allowedOrigins: () => false,
    lockDrainTimeout: LAST_WORDS_MS,
    namingFunction: (request) => recordingNamed(request.headers.get('upload-metadata')) ?? refuse('recording-metadata'),
    async onUploadFinish(_, { id }) {
      const state = await recordings.settle(id);
      if (state === 'broken') refuse('recording-broken');
      if (state === 'refused') refuse('recording-refused');
      return {};
    },
    onResponseError(_, error) {
      const code = codeOf(error);
      if (code === 'unexpected' || code === 'recording-not-kept') log.error(loggedError(error), code);
      return { status_code: 500, body: code };
    },
  });
  return {
    async handle(request, id) {
      const reply = await server.handleWeb(request);
      if (typeof (await rowOf(db, id)) === 'string') {
        // Taken back meanwhile: the file may have been made after its removal.
        await files.remove(id);
        return problem('recording-gone');
      }
      return inHouse(reply);
    },
    async hasRoom(bytes) {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize - bytes > keptFree;
    },
  };
}

function refuse(code: ProblemCode): never {
  throw { status_code: 400, body: code };
}

/** What the library says, in our words. */
function codeOf(error: Error | { readonly status_code: number; readonly body: string }): ProblemCode {
  if ('body' in error && isProblemCode(String(error.body))) return error.body as ProblemCode;
  switch (error) {
    case ERRORS.FILE_NOT_FOUND:
      return 'not-found';
    case ERRORS.INVALID_OFFSET:
      return 'wrong-offset';
    case ERRORS.ABORTED:
    case ERRORS.ERR_LOCK_TIMEOUT:
      return 'upload-locked';
  }
  if (isOfTheDisk(error)) return 'recording-not-kept';
  const status = 'status_code' in error ? error.status_code : 500;
  if (status === 413) return 'recording-too-large';
  return status === 500 ? 'unexpected' : 'malformed-upload';
}

/** And not of the connection. */
const isOfTheDisk = (error: object): boolean => 'syscall' in error && (error.syscall === 'open' || error.syscall === 'write');

/** A reply of the library without what it says to other sites, and with problems as they are told everywhere here. */
async function inHouse(reply: Response): Promise<Response> {
  const headers = new Headers(reply.headers);
  for (const name of reply.headers.keys()) if (name.startsWith('access-control-')) headers.delete(name);
  headers.set('cache-control', 'no-store');
  if (reply.status < 400) return new Response(reply.body, { status: reply.status, headers });
  const said = await reply.text();
  // Headers that are no tus are turned away before our own words are asked for.
  return problem(isProblemCode(said) ? said : 'malformed-upload', { 'tus-resumable': '1.0.0', connection: 'close' });
}
