import { AwsClient } from 'aws4fetch';
import type { BucketSettings } from '../settings.ts';
import type { RecordingFiles } from './recordingFiles.ts';
import { hashOf } from './wholeFile.ts';

/** Of every object, so that the bucket may hold other things. */
const PREFIX = 'recordings/';
/** How long the server of the bucket may take to answer, in ms. */
const ANSWER_MS = 30_000;
/** Answers of 429, or 500 and above, that are asked again. */
const RETRIES = 3;

/**
 * Recordings in a bucket that speaks S3, under `recordings/<id>`. Uploads lie on this machine until they are whole: an object in a
 * bucket cannot grow, and a phone must be able to go on from any byte.
 *
 * @param arriving where they lie until then.
 */
export function filesInBucket(settings: BucketSettings, arriving: RecordingFiles): RecordingFiles {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  const base = `${endpoint}/${encodeURIComponent(bucket)}`;

  /** @throws when the bucket does not do it; that there is nothing is an answer. */
  const ask = async (method: string, path: string, init: RequestInit = {}): Promise<Response | undefined> => {
    const reply = await client.fetch(`${base}${path}`, { ...init, method, signal: AbortSignal.timeout(ANSWER_MS) });
    if (reply.ok) return reply;
    await reply.body?.cancel();
    if (reply.status === 404) return undefined;
    throw new Error(`the bucket for recordings answers ${method} with ${reply.status}`);
  };
  const pathOf = (name: string): string => `/${PREFIX}${name}`;
  const get = async (name: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const reply = await ask('GET', pathOf(name));
    return reply && new Uint8Array(await reply.arrayBuffer());
  };
  const put = async (name: string, bytes: Uint8Array): Promise<void> => {
    const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': hashOf(bytes) };
    const reply = await ask('PUT', pathOf(name), { headers, body: new Uint8Array(bytes) });
    if (!reply) throw new Error(`there is no bucket "${bucket}" for recordings`);
  };
  const drop = async (name: string): Promise<void> => void (await ask('DELETE', pathOf(name)));

  return {
    async size(name) {
      const here = await arriving.size(name);
      if (here !== undefined) return here;
      const reply = await ask('HEAD', pathOf(name));
      return reply && Number(reply.headers.get('content-length'));
    },
    read: async (name) => (await arriving.read(name)) ?? get(name),
    write: put,
    async makeDurable(name) {
      const bytes = await arriving.read(name);
      if (!bytes) return;
      await put(name, bytes);
      await arriving.remove(name);
    },
    async move(from, to) {
      const bytes = await get(from);
      if (!bytes) throw new Error('a recording to be moved in its bucket is not there');
      await put(to, bytes);
      await drop(from);
    },
    async remove(name) {
      await arriving.remove(name);
      await drop(name);
    },
    async *names() {
      yield* arriving.names();
      // The first version of the list, which every server that speaks S3 has: pages begin behind a name, not at a token.
      for (let more = true, marker = ''; more; ) {
        const reply = await ask('GET', `?${new URLSearchParams({ prefix: PREFIX, ...(marker && { marker }) })}`);
        if (!reply) throw new Error(`there is no bucket "${bucket}" for recordings`);
        const list = await reply.text();
        const keys = [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key);
        const last = keys.at(-1) ?? marker;
        more = list.includes('<IsTruncated>true<') && last !== marker;
        marker = last;
        // Names are ours: hexadecimal digits, dashes and dots, which XML leaves as they are. Anything else is somebody else's.
        for (const key of keys) if (/^recordings\/[0-9a-z.-]+$/.test(key)) yield key.slice(PREFIX.length);
      }
    },
  };
}
