import type { RecordingState } from '../../../src/contract/recordings.ts';
import { recordingStatesReply } from '../../../src/contract/recordings.ts';
import type { SpokenRecording } from '../spoken.ts';

/** Whoever answers requests: a test endpoint, or `fetch` at an address. */
type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** The tus protocol by hand, so that a test can lie in it. */
export function tusBy(ask: Ask) {
  const tus = (method: string, path: string, headers: Record<string, string>, body?: Uint8Array) =>
    ask(path, { method, headers: { 'tus-resumable': '1.0.0', ...headers }, ...(body && { body: body as Uint8Array<ArrayBuffer> }) });
  const create = (id: string, length: number | string, headers: Record<string, string> = {}) =>
    tus('POST', '/api/recordings', { 'upload-length': String(length), 'upload-metadata': `recording ${btoa(id)}`, ...headers });
  const head = (id: string) => tus('HEAD', `/api/recordings/${id}`, {});
  const patch = (id: string, offset: number, bytes: Uint8Array, headers: Record<string, string> = {}) =>
    tus(
      'PATCH',
      `/api/recordings/${id}`,
      { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers },
      bytes,
    );
  return {
    tus,
    create,
    patch,
    head,
    /** Where to go on; the status where it cannot. */
    async offset(id: string): Promise<number | string> {
      const reply = await head(id);
      return reply.ok ? Number(reply.headers.get('upload-offset')) : `${reply.status}`;
    },
    /** All of it, from the beginning, in one go. */
    async upload({ id, sealed }: SpokenRecording): Promise<Response> {
      const created = await create(id, sealed.length);
      return created.ok ? patch(id, 0, sealed) : created;
    },
    async states(...ids: readonly string[]): Promise<RecordingState[]> {
      const headers = { 'content-type': 'application/json' };
      const reply = await ask('/api/recordings/states', { method: 'POST', headers, body: JSON.stringify({ recordings: ids }) });
      return recordingStatesReply.parse(await reply.json()).states.map(({ state }) => state);
    },
  };
}

/** The status and code of a problem. */
export async function problemOf(reply: Response): Promise<string> {
  const { type } = (await reply.json()) as { type: string };
  return `${reply.status} ${type.replace('/problems/', '')}`;
}
