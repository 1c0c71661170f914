import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishSurvey } from '../../src/app/later/finishSurvey.ts';
import type { Recording } from '../../src/domain/response/recording.ts';
import type { Draft } from '../../src/domain/response/response.ts';
import { forgetRecording } from '../../src/store/forgetRecording.ts';
import { keepContent } from '../../src/store/keepContent.ts';
import type { Store } from '../../src/store/openStore.ts';
import { piecesOf } from '../../src/store/piecesOf.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { recordingStatus } from '../../src/store/recordingStatus.ts';
import { uploadsWaiting } from '../../src/store/uploadsWaiting.ts';
import { type Drained, drainOutbox } from '../../src/sync/drainOutbox.ts';
import { drainRecordings } from '../../src/sync/drainRecordings.ts';
import { webm } from '../endpoint/spoken.ts';
import { surveyOf } from '../endpoint/tea.ts';
import { DAY, openTestEndpoint, type TestEndpoint } from '../endpoint/testEndpoint.ts';
import { type FakeDevice, fakeDevice, must } from '../store/fakeDevice.ts';
import { speak } from '../store/speak.ts';

const tea = surveyOf('tea', 1) ?? fail();
let endpoint: TestEndpoint;
let phone: FakeDevice;
let tab: Store;
beforeEach(async () => {
  endpoint = await openTestEndpoint();
  phone = fakeDevice();
  tab = phone.tab();
  const { id, publicKey } = endpoint.deps.keys.current;
  must(await tab.run((db) => keepContent(db, { content: { key: { id, publicKey }, surveys: [] }, etag: '"1"' })));
});
afterEach(() => endpoint.close());

/** A recording of so many thousand bytes in a few chunks, and what names it. */
function recorded(thousand: number) {
  const sound = webm(thousand * 1_000);
  const chunks = Array.from({ length: 4 }, (_, at) => sound.subarray(at * thousand * 250, (at + 1) * thousand * 250));
  const recording: Recording = { id: crypto.randomUUID(), type: 'audio/webm', seconds: Math.ceil(thousand / 4) };
  return { sound, chunks, recording };
}

const draftWith = (...recordings: readonly Recording[]): Draft => ({
  id: crypto.randomUUID(),
  survey: 'tea',
  version: 1,
  language: 'ur',
  format: 'standard',
  channel: 'own-phone',
  answers: { often: { kind: 'one', code: 'rarely' }, why: { kind: 'text', text: 'And this I write.', recordings } },
  at: 'check',
});

async function spokenDraft(...spoken: readonly ReturnType<typeof recorded>[]): Promise<Draft> {
  const draft = draftWith(...spoken.map(({ recording }) => recording));
  must(await tab.saveDraft(draft));
  for (const { recording, chunks } of spoken) await speak(tab, draft.id, recording.id, chunks);
  return draft;
}

const sendWords = (store = tab) => drainOutbox({ store: queueOf(store), ...around, pause: async () => undefined, today: () => DAY });
const sendRecordings = () => drainRecordings({ store: tab, ...around, advanced: () => undefined });
/** The endpoint at the end of a good line. */
const line: typeof fetch = async (path, init) => {
  init?.signal?.throwIfAborted();
  return endpoint.request(String(path), init);
};
const around = { fetch: line, signal: new AbortController().signal };

/** Every byte and every letter in the whole database of the phone. */
async function everythingOn({ name }: FakeDevice): Promise<Buffer> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const tables = [...db.objectStoreNames];
  db.close();
  const parts: Buffer[] = [];
  const take = (value: unknown): void => {
    if (typeof value === 'string') parts.push(Buffer.from(value));
    else if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take);
  };
  for (const table of tables) take(await phone.rows(table));
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}

/** Some of a sound, as it may stand somewhere: as it is, or written as text. */
function tracesOf(sound: Buffer): Buffer[] {
  const places = Array.from({ length: Math.floor(sound.length / 1_000) }, (_, at) => at * 1_000);
  return places.flatMap((at) => {
    const some = sound.subarray(at, at + 30);
    const written = [0, 1, 2].flatMap((by) => (['base64', 'base64url'] as const).map((as) => some.subarray(by, by + 27).toString(as)));
    return [some, ...[...written, some.toString('hex')].map((text) => Buffer.from(text))];
  });
}

describe('a parent who would rather talk', () => {
  it('is heard at the other end, byte for byte; her words go first', async () => {
    const [first, second] = [recorded(120), recorded(12)];
    const draft = await spokenDraft(first, second);
    expect(await finishSurvey(tab, tea, draft)).toMatchObject({ ok: true, received: false });
    expect(await sendRecordings()).toEqual({ kind: 'done' }); // nothing may go before the words
    expect(await sendWords()).toEqual({ kind: 'done' });
    expect(must(await tab.statusOf(draft.id))).toBe('words-received');
    expect(await sendRecordings()).toEqual({ kind: 'done' });
    expect(must(await tab.statusOf(draft.id))).toBe('received');
    for (const { recording, sound } of [first, second]) {
      const heard = await endpoint.deps.recordings.open(recording.id);
      expect(heard.ok && Buffer.from(heard.sound).equals(sound)).toBe(true);
    }
    const [kept] = await endpoint.kept();
    expect(kept).toMatchObject({ coded: { id: draft.id, answers: { why: { recordings: [{ seconds: 30 }, { seconds: 3 }] } } } });
    expect(kept?.missing).toBeUndefined();
    for (const table of ['recordings', 'sounds', 'pieces', 'uploads', 'drafts', 'outbox']) expect(await phone.rows(table)).toEqual([]);
  });

  it('leaves no sound on the phone that the next person could play, once she has finished', async () => {
    const { chunks, sound, recording } = recorded(160);
    const lost = recorded(8);
    const draft = await spokenDraft({ chunks, sound, recording });
    await speak(tab, draft.id, lost.recording.id, lost.chunks); // said, and then left out
    const before = await everythingOn(phone);
    expect(tracesOf(sound).filter((trace) => before.includes(trace)).length).toBeGreaterThan(100);
    expect(await finishSurvey(tab, tea, draft)).toMatchObject({ ok: true });
    const after = await everythingOn(phone);
    expect(after.length).toBeGreaterThan(sound.length);
    for (const trace of [...tracesOf(sound), ...tracesOf(lost.sound)]) expect(after.includes(trace)).toBe(false);
  });

  it('is told of a recording of which nothing is kept, and everything else goes', async () => {
    const [there, lost] = [recorded(20), recorded(20)];
    const draft = await spokenDraft(there, lost);
    must(await tab.run((db) => forgetRecording(db, lost.recording.id)));
    expect(await finishSurvey(tab, tea, draft)).toMatchObject({ ok: true, lost: 1 });
    await sendWords();
    await sendRecordings();
    const [kept] = await endpoint.kept();
    expect(kept?.coded.answers['why']).toMatchObject({ recordings: [{ id: there.recording.id }] });
    expect(kept?.missing).toBeUndefined();
  });

  it('who said nothing that is kept, and wrote nothing, has not answered that question', async () => {
    const { recording } = recorded(20);
    const named = draftWith(recording);
    const draft = { ...named, answers: { ...named.answers, why: { kind: 'text', text: '', recordings: [recording] } } } as const;
    must(await tab.saveDraft(draft));
    expect(await finishSurvey(tab, tea, draft)).toMatchObject({ ok: true, lost: 1 });
    await sendWords();
    expect((await endpoint.kept()).map(({ coded }) => coded.answers)).toEqual([{ often: { kind: 'one', code: 'rarely' } }]);
  });

  it('is asked again where the survey cannot do without an answer', async () => {
    const sections = tea.sections.map((section) => ({
      ...section,
      pages: section.pages.map((page) => (page.id === 'why' ? { ...page, required: true } : page)),
    }));
    const { recording } = recorded(20);
    const named = draftWith(recording);
    const draft = { ...named, answers: { why: { kind: 'text', text: '', recordings: [recording] } } } as const;
    must(await tab.saveDraft(draft));
    expect(await finishSurvey(tab, { ...tea, sections }, draft)).toEqual({ ok: false, why: 'misfit', question: 'why' });
    expect(await phone.rows('drafts')).toEqual([draft]);
  });

  it('keeps all that she said when the phone has no room to finish, and finishes when it has', async () => {
    const { chunks, sound, recording } = recorded(80);
    const draft = await spokenDraft({ chunks, sound, recording });
    const asked = vi.spyOn(globalThis, 'fetch');
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    try {
      expect(await finishSurvey(tab, tea, draft)).toEqual({ ok: false, why: 'full' });
      expect(asked).not.toHaveBeenCalled(); // sent by itself, it would be words without what belongs to them
    } finally {
      add.mockRestore();
      asked.mockRestore();
    }
    const first = await finishSurvey(tab, tea, draft);
    expect(first).toMatchObject({ ok: true });
    // Pressed twice: the same response, under the same code.
    expect(await finishSurvey(tab, tea, draft)).toEqual(first);
    await sendWords();
    expect(await sendRecordings()).toEqual({ kind: 'done' });
    const heard = await endpoint.deps.recordings.open(recording.id);
    expect(heard.ok && Buffer.from(heard.sound).equals(sound)).toBe(true);
  });
});

describe('what she said, on its way', () => {
  async function finishedDraft(thousand = 1_200) {
    const spoken = recorded(thousand);
    const draft = await spokenDraft(spoken);
    expect(await finishSurvey(tab, tea, draft)).toMatchObject({ ok: true });
    await sendWords();
    return { ...spoken, draft };
  }

  it('goes on from where it stopped', async () => {
    const { recording, draft } = await finishedDraft();
    const sent: number[] = [];
    let patches = 0;
    const dying: typeof fetch = async (path, init) => {
      if (init?.method === 'PATCH') {
        sent.push((init.body as ArrayBuffer).byteLength);
        if (++patches === 2) throw new TypeError('network changed');
      }
      return line(path, init);
    };
    let advanced = 0;
    const pass = () => drainRecordings({ store: tab, fetch: dying, signal: around.signal, advanced: () => advanced++ });
    expect(await pass()).toEqual({ kind: 'left' });
    const status = must(await tab.run((db) => recordingStatus(db, draft.id)));
    expect(status.sent).toBe(sent[0]);
    expect(status.sent).toBeLessThan(status.bytes);
    expect(await pass()).toEqual({ kind: 'done' });
    expect(advanced).toBe(sent.length - 1);
    expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBe(status.bytes + (sent[1] ?? 0));
    expect(await endpoint.deps.recordings.stateOf(recording.id)).toBe('received');
  });

  it('begins again when a byte was changed on the way, and is received once it is whole', async () => {
    const { recording, sound } = await finishedDraft();
    let broken = 0;
    const breaking: typeof fetch = async (path, init) => {
      if (init?.method === 'PATCH' && broken++ === 0) {
        const body = new Uint8Array((init.body as ArrayBuffer).slice(0));
        body[100] = (body[100] ?? 0) ^ 1;
        return line(path, { ...init, body });
      }
      return line(path, init);
    };
    const pass = () => drainRecordings({ store: tab, fetch: breaking, signal: around.signal, advanced: () => undefined });
    expect(await pass()).toEqual({ kind: 'left' });
    expect(await phone.rows('pieces')).not.toEqual([]);
    expect(await pass()).toEqual({ kind: 'done' });
    const heard = await endpoint.deps.recordings.open(recording.id);
    expect(heard.ok && Buffer.from(heard.sound).equals(sound)).toBe(true);
  });

  it.each<[string, Response, Drained]>([
    ['does not go', new Response('', { status: 500 }), { kind: 'left' }],
    [
      'was tried too often',
      new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
      { kind: 'try-later', afterSeconds: 3600 },
    ],
  ])('holds up no other when it %s', async (_, answer, drained) => {
    const both = [await finishedDraft(80), await finishedDraft(80)];
    const [first] = must(await tab.run(uploadsWaiting));
    const [stuck, other] = both[0]?.recording.id === first?.id ? both : both.toReversed();
    const jammed: typeof fetch = async (path, init) =>
      init?.method === 'PATCH' && String(path).includes(stuck?.recording.id ?? '') ? answer.clone() : line(path, init);
    const pass = () => drainRecordings({ store: tab, fetch: jammed, signal: around.signal, advanced: () => undefined });
    expect(await pass()).toEqual(drained);
    expect(await endpoint.deps.recordings.stateOf(other?.recording.id ?? '')).toBe('received');
    expect(must(await tab.run(uploadsWaiting)).map(({ id }) => id)).toEqual([stuck?.recording.id]);
    expect(await sendRecordings()).toEqual({ kind: 'done' });
  });

  it('is not sent for ever when it was damaged here, and is shown', async () => {
    const { recording } = await finishedDraft(80);
    const [piece] = (await phone.rows('pieces')) as [{ readonly sealed: Uint8Array }];
    await phone.put('pieces', { ...piece, sealed: piece.sealed.toReversed() });
    expect(await sendRecordings()).toEqual({ kind: 'done' });
    expect(must(await tab.waiting())).toEqual({ toSend: 0, refused: 1, toWithdraw: 0 });
    expect(await endpoint.deps.recordings.stateOf(recording.id)).toBe('expected');
  });

  it('is not thrown away by a hotel’s sign-in page, an endpoint that is down, or one that answers nonsense', async () => {
    const pages: ((id: string) => Response)[] = [
      () => new Response('<!doctype html>', { status: 200 }),
      () => new Response('', { status: 503, headers: { 'retry-after': '120' } }),
      () => Response.json({ states: [{ id: crypto.randomUUID(), state: 'received' }] }),
      (id) => Response.json({ states: [{ id, state: 'heard' }] }),
      () => new Response(null, { status: 204, headers: { 'upload-offset': '0', 'upload-length': '80000' } }),
    ];
    for (const page of pages) {
      const { recording } = await finishedDraft(80);
      for (const only of ['POST', 'HEAD', 'PATCH', 'all']) {
        const fetch: typeof globalThis.fetch = async (path, init) =>
          only === 'all' || init?.method === only ? page(recording.id) : line(path, init);
        const pass = await drainRecordings({ store: tab, fetch, signal: around.signal, advanced: () => undefined });
        const arrived = (await endpoint.deps.recordings.stateOf(recording.id)) === 'received';
        expect(pass.kind === 'done').toBe(arrived);
        expect(must(await tab.run((db) => piecesOf(db, recording.id))).length === 0).toBe(arrived);
        if (arrived) break;
      }
      expect(await sendRecordings()).toEqual({ kind: 'done' });
      expect(await endpoint.deps.recordings.stateOf(recording.id)).toBe('received');
    }
  });

  it('stops when told to, with what has arrived still counted', async () => {
    const { draft } = await finishedDraft();
    const stop = new AbortController();
    const pass = drainRecordings({ store: tab, fetch: around.fetch, signal: stop.signal, advanced: () => stop.abort() });
    expect((await pass).kind).toBe('offline');
    const { sent, bytes } = must(await tab.run((db) => recordingStatus(db, draft.id)));
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(bytes);
  });

  it('is sent with no cookie and no referrer, follows no redirect, and goes to no other address', async () => {
    await finishedDraft(80);
    const asked: [string, RequestInit | undefined][] = [];
    const fetch: typeof globalThis.fetch = async (path, init) => {
      asked.push([String(path), init]);
      const answer = await line(path, init);
      if (String(path) !== '/api/recordings') return answer;
      const headers = new Headers(answer.headers);
      headers.set('location', 'http://elsewhere.example/take-it');
      return new Response(null, { status: answer.status, headers });
    };
    await drainRecordings({ store: tab, fetch, signal: around.signal, advanced: () => undefined });
    expect(asked.map(([, init]) => init?.method)).toEqual(['POST', 'POST', 'PATCH', 'PATCH', 'POST']);
    for (const [path, init] of asked) {
      expect(path).toMatch(/^\/api\/recordings/);
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    }
  });

  it('that the endpoint cannot open stays here and is shown', async () => {
    const { recording, draft } = await finishedDraft(80);
    const row = { id: recording.id, response: draft.id };
    const refusing: typeof fetch = async (path, init) =>
      String(path).endsWith('/states') ? Response.json({ states: [{ id: row.id, state: 'refused' }] }) : line(path, init);
    expect(await drainRecordings({ store: tab, fetch: refusing, signal: around.signal, advanced: () => undefined })).toEqual({
      kind: 'done',
    });
    expect(must(await tab.waiting())).toEqual({ toSend: 0, refused: 1, toWithdraw: 0 });
    expect(must(await tab.run((db) => piecesOf(db, recording.id)))).not.toEqual([]);
    // The endpoint has been mended.
    expect(await sendRecordings()).toEqual({ kind: 'done' });
    expect(must(await tab.waiting())).toEqual({ toSend: 0, refused: 0, toWithdraw: 0 });
  });
});

function fail(): never {
  throw new Error('there is no such survey');
}
