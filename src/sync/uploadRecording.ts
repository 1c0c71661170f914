import { Upload } from 'tus-js-client';
import { RECORDINGS_PATH } from '../contract/recordings.ts';
import type { Fault } from './post.ts';
import { retryAfter } from './retryAfter.ts';
import { TusByFetch } from './TusByFetch.ts';

/** Bytes of a request. The least take five seconds at 100 kbit/s, so that a line which breaks every 20 seconds carries some of them. */
const LEAST_BYTES = 65_536;
const MOST_BYTES = 1_048_576;
/** What a request should take, in milliseconds: long beside the way there and back, short beside the limit of every request. */
const REQUEST_MS = 5_000;

/**
 * - `whole`: the endpoint says that it has every byte. No receipt yet: it may be others than were sent.
 * - `stopped`: it broke off on the way, or the endpoint does not take this one.
 */
export type Uploaded = { readonly kind: 'whole' } | { readonly kind: 'stopped' } | Fault;

export interface UploadDeps {
  readonly fetch: typeof globalThis.fetch;
  /** Called with how many bytes the endpoint says to have, each time that it says so: fewer than before when it has thrown them away. */
  readonly has: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Uploads a sealed recording by the tus protocol, from where it stopped. Requests grow as the line shows what it carries.
 *
 * @param begun whether it may have been begun before: then it is asked first how much is there.
 */
export function uploadRecording(id: string, sealed: Blob, { fetch, has, signal }: UploadDeps, begun = true): Promise<Uploaded> {
  const http = new TusByFetch(fetch, id, signal);
  return new Promise((resolve) => {
    const stop = () => resolve(why(http.last));
    const upload = new Upload(sealed, {
      endpoint: RECORDINGS_PATH,
      uploadUrl: begun ? `${RECORDINGS_PATH}/${id}` : null,
      metadata: { recording: id },
      chunkSize: LEAST_BYTES,
      // The queue has its own patience, and what is still to be sent stands in its own table.
      retryDelays: null,
      storeFingerprintForResuming: false,
      httpStack: http,
      fileReader: { openFile: async () => sourceOf(sealed) },
      onAfterResponse(request, response) {
        const method = request.getMethod();
        // What broke off on its way the last time may have arrived in part.
        if (method === 'HEAD' && response.getStatus() === 200) has(Number(response.getHeader('Upload-Offset') ?? 0));
        if (method === 'POST' && response.getStatus() === 201) has(0);
      },
      onChunkComplete(bytes, sent) {
        if (bytes > 0) {
          const carried = (bytes * REQUEST_MS) / Math.max(1, http.lastMs);
          upload.options.chunkSize = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, Math.floor(carried)));
          return has(sent);
        }
        // An endpoint that takes a chunk and has no more than before would be sent it for ever.
        void upload.abort();
        stop();
      },
      onSuccess: () => resolve({ kind: 'whole' }),
      onError: stop,
    });
    upload.start();
  });
}

const sourceOf = (sealed: Blob) => ({
  size: sealed.size,
  slice: async (start: number, end: number) => ({ value: sealed.slice(start, end), done: end >= sealed.size }),
  close: () => undefined,
});

/** @param last the answer that came last. */
function why(last: Response | undefined): Uploaded {
  if (!last) return { kind: 'offline' };
  const afterSeconds = retryAfter(last.headers);
  return afterSeconds === undefined ? { kind: 'stopped' } : { kind: 'try-later', afterSeconds };
}
