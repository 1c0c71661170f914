import type { Page } from 'playwright-core';

/** What a phone keeps of one recording, as it lies in its database. */
export interface SoundHere {
  readonly id: string;
  readonly seconds?: number;
  readonly sound: Uint8Array;
}

/** The recordings on this phone, in the order begun. Read past the app: what is on the disk is the proof. */
export async function soundsHere(page: Page): Promise<readonly SoundHere[]> {
  const { recordings, sounds } = (await tablesOf(page)) as {
    readonly recordings: readonly { readonly id: string; readonly begun: number; readonly seconds?: number }[];
    readonly sounds: readonly { readonly recording: string; readonly at: number; readonly sound: string }[];
  };
  return [...recordings]
    .sort((one, other) => one.begun - other.begun)
    .map(({ id, seconds }) => ({
      id,
      ...(seconds !== undefined && { seconds }),
      sound: Buffer.concat(
        sounds
          .filter(({ recording }) => recording === id)
          .sort((one, other) => one.at - other.at)
          .map(({ sound }) => Buffer.from(sound, 'base64')),
      ),
    }));
}

/** Every run of bytes in every table, wherever it lies. */
export async function bytesHere(page: Page): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith('bytes:')) found.push(Buffer.from(value.slice('bytes:'.length), 'base64'));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(await tablesOf(page, 'bytes:'));
  return found;
}

/** Every row of every table; bytes in base64, which a page can hand over. */
function tablesOf(page: Page, before = ''): Promise<Record<string, readonly unknown[]>> {
  // As text: what the tests are compiled with would put names of its own into it.
  return page.evaluate(`(async () => {
    const of = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const db = await of(indexedDB.open('heard'));
    const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const plain = (value) => {
      if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return ${JSON.stringify(before)} + base64(new Uint8Array(value.buffer ?? value));
      if (Array.isArray(value)) return value.map(plain);
      if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
      return value;
    };
    const tables = {};
    for (const name of db.objectStoreNames) tables[name] = plain(await of(db.transaction(name).objectStore(name).getAll()));
    db.close();
    return tables;
  })()`) as Promise<Record<string, readonly unknown[]>>;
}
