import { finishSurvey } from '../../../src/app/later/finishSurvey.ts';
import { quick } from '../../../src/content/surveys/quick.ts';
import { contentSchema } from '../../../src/contract/content.ts';
import { beginRecording } from '../../../src/store/beginRecording.ts';
import { keepContent } from '../../../src/store/keepContent.ts';
import { keepSound } from '../../../src/store/keepSound.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { queueOf } from '../../../src/store/queueOf.ts';
import type { Kept } from '../../../src/store/storeFailure.ts';
import { drainOutbox } from '../../../src/sync/drainOutbox.ts';
import { drainRecordings } from '../../../src/sync/drainRecordings.ts';

/*
 * Runs in a page of the built site and uploads a recording as the app does, and the same bytes as plainly as it can be done.
 */
declare global {
  interface Window {
    benchUploading: {
      /** Speaks and finishes, and sends the words. @param sound in base64, so that it gets into the page. */
      prepare(sound: string): Promise<void>;
      /** Milliseconds until the recording is received and forgotten. */
      upload(): Promise<number>;
      /** Milliseconds for one PUT of the same bytes. */
      put(): Promise<number>;
    };
  }
}

const SURVEY = { survey: 'quick', version: 1, language: 'en', format: 'standard', channel: 'own-phone' } as const;
const signal = new AbortController().signal;
const bare: typeof fetch = (...request) => fetch(...request);
let store: Store;
let bytes: Uint8Array<ArrayBuffer>;

window.benchUploading = {
  async prepare(sound) {
    store = openStore({ name: 'bench-uploading' });
    bytes = Uint8Array.from(atob(sound), (letter) => letter.charCodeAt(0));
    const { key } = contentSchema.parse(await (await fetch('/api/content')).json());
    must(await store.run((db) => keepContent(db, { content: { key, surveys: [] }, etag: '' })));
    const [draft, recording] = [crypto.randomUUID(), crypto.randomUUID()];
    const recordings = [{ id: recording, type: 'audio/webm' as const, seconds: 250 }];
    const answers = { 'help-most': { kind: 'text' as const, text: '', recordings } };
    must(await store.saveDraft({ id: draft, ...SURVEY, answers, at: 'check' }));
    must(await store.run((db) => beginRecording(db, { id: recording, draft, question: 'help-most', type: 'audio/webm' })));
    must(await store.run((db) => keepSound(db, recording, 0, bytes)));
    const finished = await finishSurvey(store, quick, { id: draft, ...SURVEY, answers, at: 'check' });
    if (!finished.ok) throw new Error(`not finished: ${finished.why}`);
    const words = { store: queueOf(store), fetch: bare, today: () => '2026-11-28', pause: async () => undefined, signal };
    done((await drainOutbox(words)).kind);
  },

  async upload() {
    const start = performance.now();
    done((await drainRecordings({ store, fetch: bare, advanced: () => undefined, signal })).kind);
    return performance.now() - start;
  },

  async put() {
    const start = performance.now();
    const answer = await fetch('/floor/upload', { method: 'PUT', body: bytes });
    if (!answer.ok) throw new Error(`not put: ${answer.status}`);
    return performance.now() - start;
  },
};

function must(kept: Kept<unknown, string>): void {
  if (!kept.ok) throw new Error(`not kept: ${kept.reason}`);
}

function done(kind: string): void {
  if (kind !== 'done') throw new Error(`not sent: ${kind}`);
}
