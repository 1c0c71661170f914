import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { BucketSettings } from '../../../src/endpoint/settings.ts';

export interface Bucket {
  readonly settings: BucketSettings;
  empty(): void;
  stop(): Promise<void>;
}

/** A server that speaks S3, on a free port, with one empty bucket. It checks signatures. */
export async function openBucket(): Promise<Bucket> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bucket-'));
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets: [{ name: 'voices' }] });
  const { port } = await server.run();
  return {
    // The one pair of keys that it knows.
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'voices',
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    empty: () => rmSync(join(folder, 'voices', 'recordings'), { recursive: true, force: true }),
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
