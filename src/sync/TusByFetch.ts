import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { RECORDINGS_PATH } from '../contract/recordings.ts';

/** Whether there is no upload at this address: only then is one to be made, which might throw away what had arrived. */
const isMissing = (status: number): boolean => status === 404 || status === 410;

/**
 * The requests of one upload, by `fetch` and under the same rules as all others of the queue: no cookies, no referrer, no
 * redirects. They go to the recording's own address whatever `Location` says: behind a proxy it may name another.
 */
export class TusByFetch implements HttpStack {
  /** The answer that came last, ours or not; none when nothing was reached. */
  last: Response | undefined;
  /** How long the last answer was waited for, in milliseconds. */
  lastMs = 0;

  constructor(
    private readonly fetch: typeof globalThis.fetch,
    private readonly recording: string,
    private readonly signal: AbortSignal,
  ) {}

  getName(): string {
    return 'fetch';
  }

  createRequest(method: string, url: string): HttpRequest {
    const headers = new Headers();
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => headers.set(name, value),
      getHeader: (name) => headers.get(name) ?? undefined,
      setProgressHandler: () => undefined,
      send: (body?: Blob) => this.#send(method, headers, body),
      abort: async () => undefined,
      getUnderlyingObject: () => undefined,
    };
  }

  async #send(method: string, headers: Headers, body: Blob | undefined): Promise<HttpResponse> {
    const start = performance.now();
    const response = await this.fetch(method === 'POST' ? RECORDINGS_PATH : `${RECORDINGS_PATH}/${this.recording}`, {
      method,
      headers,
      ...(body && { body: await body.arrayBuffer() }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: this.signal,
    });
    this.last = response;
    this.lastMs = performance.now() - start;
    if (method === 'HEAD' && !response.ok && !isMissing(response.status)) throw new Error(`HEAD was answered with ${response.status}`);
    return {
      getStatus: () => response.status,
      getHeader: (name) => response.headers.get(name) ?? undefined,
      getBody: () => '',
      getUnderlyingObject: () => response,
    };
  }
}
