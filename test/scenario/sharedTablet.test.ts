import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishOnTablet } from '../../src/app/kiosk/finishOnTablet.ts';
import { SoundsInMemory } from '../../src/app/kiosk/SoundsInMemory.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import type { TabletIdentity } from '../../src/contract/tablets.ts';
import type { Draft } from '../../src/domain/response/response.ts';
import { joinWords, type ResponseParts } from '../../src/domain/response/responseParts.ts';
import type { Answers } from '../../src/domain/survey/answer.ts';
import { createPlaces } from '../../src/endpoint/surveys/places.ts';
import { openEnvelope } from '../../src/sealing/openEnvelope.ts';
import { keepContent } from '../../src/store/keepContent.ts';
import type { Store } from '../../src/store/openStore.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { setUpTablet } from '../../src/store/setUpTablet.ts';
import { drainOutbox } from '../../src/sync/drainOutbox.ts';
import { drainRecordings } from '../../src/sync/drainRecordings.ts';
import { webm } from '../endpoint/spoken.ts';
import { surveyOf } from '../endpoint/tea.ts';
import { DAY, openTestEndpoint, type TestEndpoint } from '../endpoint/testEndpoint.ts';
import { type FakeDevice, fakeDevice, must } from '../store/fakeDevice.ts';

const SESSION = 'radcliffe-hub.2026-11-28.a';
const tea = surveyOf('tea', 1) ?? fail();
let endpoint: TestEndpoint;
let tablet: FakeDevice;
let tab: Store;
let enrolled: { readonly tablet: TabletIdentity; readonly credential: string };
beforeEach(async () => {
  endpoint = await openTestEndpoint();
  const { tablets, database } = endpoint.deps;
  await createPlaces(database).add({ code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' });
  const { token } = await tablets.make({ label: 'Blue', place: 'radcliffe-hub' }, { id: 'u-kim', name: 'Kim' });
  enrolled = (await tablets.enrol(token)) ?? fail();
  tablet = fakeDevice();
  tab = tablet.tab();
  const { id, publicKey } = endpoint.deps.keys.current;
  must(await tab.run((db) => keepContent(db, { content: { key: { id, publicKey }, surveys: [] }, etag: '"1"' })));
});
afterEach(() => endpoint.close());

const draftOf = (answers: Answers): Draft => ({
  id: crypto.randomUUID(),
  survey: 'tea',
  version: 1,
  language: 'ur',
  format: 'standard',
  channel: 'hub-tablet',
  campaign: 'radcliffe-hub',
  tablet: enrolled.tablet.id,
  session: SESSION,
  helped: ['read-aloud', 'typed'],
  answers,
  at: 'check',
});

const finish = (draft: Draft, sounds = new SoundsInMemory(() => {})) => finishOnTablet(tab, sounds, tea, draft, SESSION);

async function send(): Promise<void> {
  const around = {
    fetch: async (path: string | URL | Request, init?: RequestInit) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${enrolled.credential}`);
      return endpoint.request(String(path), { ...init, headers });
    },
    signal: new AbortController().signal,
  };
  await drainOutbox({ store: queueOf(tab), ...around, pause: async () => undefined, today: () => DAY });
  await drainRecordings({ store: tab, ...around, advanced: () => undefined });
}

describe('a family that answers on a shared tablet', () => {
  it.each<[string, Answers]>([
    ['a point of a scale', { often: { kind: 'one', code: 'rarely' } }],
    ['a way of answering set apart', { often: { kind: 'apart', apart: 'prefer-not-to-say' } }],
    ['one option, in their own words', { kind: { kind: 'one', code: 'other', said: 'کشمیری چائے' } }],
    ['several options', { with: { kind: 'many', codes: ['milk', 'lemon'] } }],
    ['a number', { cups: { kind: 'number', number: 3 } }],
    ['words', { why: { kind: 'text', text: 'Because it is warm.' } }],
  ])('is understood when it gives %s, with how it was helped and where', async (_, answers) => {
    const draft = draftOf(answers);
    expect(await finish(draft)).toMatchObject({ ok: true, received: false });
    const [row] = (await tablet.rows('outbox')) as [{ readonly envelope: Envelope }];
    const opened = await openEnvelope(row.envelope, endpoint.deps.keys.held);
    if (!opened.ok) return fail();
    const { at: _at, ...response } = draft;
    expect(joinWords(opened as unknown as ResponseParts)).toEqual({ ...response, day: expect.any(String) });
    await send();
    expect((await endpoint.kept()).map(({ coded }) => coded)).toMatchObject([{ id: draft.id, channel: draft.channel }]);
  });

  it('is heard byte for byte, and until it has finished nothing of it is on the disk', async () => {
    const sounds = new SoundsInMemory(() => {});
    const sound = webm(120_000);
    const recording = { id: crypto.randomUUID(), type: 'audio/webm', seconds: 30 } as const;
    const draft = draftOf({ why: { kind: 'text', text: 'And this I write.', recordings: [recording] } });
    must(await sounds.begin({ id: recording.id, draft: draft.id, question: 'why', type: recording.type }));
    for (let at = 0; at < 4; at++) must(await sounds.keep(recording.id, at, sound.subarray(at * 30_000, (at + 1) * 30_000)));
    for (const table of ['drafts', 'recordings', 'sounds', 'outbox']) expect(await tablet.rows(table)).toEqual([]);
    expect(await finish(draft, sounds)).toMatchObject({ ok: true });
    for (const table of ['drafts', 'recordings', 'sounds']) expect(await tablet.rows(table)).toEqual([]);
    expect(await tablet.rows('ledger')).toEqual([{ id: draft.id, session: SESSION, day: expect.any(String), recordings: [recording.id] }]);
    await send();
    const heard = await endpoint.deps.recordings.open(recording.id);
    expect(heard.ok && Buffer.from(heard.sound).equals(sound)).toBe(true);
  });

  it('presses twice, and has answered once', async () => {
    const draft = draftOf({ often: { kind: 'one', code: 'rarely' } });
    const first = await finish(draft);
    expect(await finish(draft)).toEqual(first);
    expect(await tablet.rows('outbox')).toHaveLength(1);
    expect(await tablet.rows('ledger')).toHaveLength(1);
  });

  it('is heard at once by the endpoint when the tablet is full and there is a network', async () => {
    must(await tab.run((db) => setUpTablet(db, enrolled.tablet, enrolled.credential)));
    const online = vi.spyOn(globalThis, 'fetch').mockImplementation(async (path, init) => endpoint.request(String(path), init));
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const draft = draftOf({ often: { kind: 'one', code: 'rarely' } });
    const finished = await finish(draft);
    full.mockRestore();
    online.mockRestore();
    expect(finished).toMatchObject({ ok: true, received: true });
    expect((await endpoint.kept()).map(({ coded }) => coded.id)).toEqual([draft.id]);
  });

  it('is told when the tablet is full, and finishes when it is not any more', async () => {
    const draft = draftOf({ often: { kind: 'one', code: 'rarely' } });
    const offline = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await finish(draft)).toEqual({ ok: false, why: 'full' });
    full.mockRestore();
    offline.mockRestore();
    expect(await tablet.rows('ledger')).toEqual([]);
    expect(await finish(draft)).toMatchObject({ ok: true });
    expect(await tablet.rows('ledger')).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('there is nothing');
}
