import 'fake-indexeddb/auto';
import { openStore, type Store, type StoreOptions } from '../../src/store/openStore.ts';

/**
 * A phone: one database, opened by any number of tabs. Holds the real connections, so that a test can do to them what a
 * browser does.
 */
export interface FakeDevice {
  readonly name: string;
  readonly connections: IDBDatabase[];
  /** A tab, freshly loaded. */
  readonly tab: (options?: StoreOptions) => Store;
  /** What iOS does to pages under memory pressure: every connection is dead, and nobody was told. */
  readonly killConnections: () => void;
  /** The rows of a table as they stand on the disk. */
  readonly rows: (table: string) => Promise<unknown[]>;
  readonly put: (table: string, row: unknown) => Promise<void>;
}

let devices = 0;

export function fakeDevice(name = `device-${++devices}`): FakeDevice {
  const connections: IDBDatabase[] = [];
  const factory = new Proxy(indexedDB, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key === 'open') {
        return (...args: Parameters<IDBFactory['open']>) => {
          const request = target.open(...args);
          request.addEventListener('success', () => connections.push(request.result));
          return request;
        };
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    name,
    connections,
    tab: (options) => openStore({ name, indexedDB: factory, IDBKeyRange, ...options }),
    killConnections: () => {
      for (const connection of connections) connection.close();
    },
    rows: (table) => inRaw(name, table, 'readonly', (store) => store.getAll()),
    put: async (table, row) => {
      await inRaw(name, table, 'readwrite', (store) => store.put(row));
    },
  };
}

async function inRaw<T>(name: string, table: string, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await done(indexedDB.open(name));
  try {
    return await done(ask(db.transaction(table, mode).objectStore(table)));
  } finally {
    db.close();
  }
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The value of an act that must have worked. */
export function must<T>(kept: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string }): T {
  if (!kept.ok) throw new Error(`the store says: ${kept.reason}`);
  return kept.value;
}
