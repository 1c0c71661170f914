import { toBase64url } from '../../src/sealing/base64url.ts';
import { rescueFile } from '../../src/store/rescueFile.ts';
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { contentKept } from '../../src/store/keepContent.ts';
import { keepLoop, loopKept } from '../../src/store/keepLoop.ts';
import { setting } from '../../src/store/keepSetting.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/openStore.ts';
import { piecesOf } from '../../src/store/piecesOf.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { recordingStatus } from '../../src/store/recordingStatus.ts';
import { recordingsOf } from '../../src/store/recordingsOf.ts';
import { soundOf } from '../../src/store/soundOf.ts';
import { tabletState } from '../../src/store/tabletState.ts';
import { uploadsWaiting } from '../../src/store/uploadsWaiting.ts';
import { aLoop, published } from './aLoop.ts';
import { done, must } from './fakeDevice.ts';
import { VERSION_1, writeVersion1 } from './fixtures/version1.ts';
import { VERSION_2, writeVersion2 } from './fixtures/version2.ts';
import { VERSION_3, writeVersion3 } from './fixtures/version3.ts';
import { TABLET_4, writeVersion4 } from './fixtures/version4.ts';
import { speak } from './speak.ts';

it('opens a database that version 1 left behind, its outbox full, and loses nothing', async () => {
  await writeVersion1('from-version-1');
  const store = openStore({ name: 'from-version-1' });
  expect(must(await store.waiting())).toEqual({ toSend: 298, refused: 2, toWithdraw: 1 });
  const { file, damaged } = must(await store.run((db) => rescueFile(db, toBase64url)));
  expect(file.envelopes).toEqual(VERSION_1.outbox.map(({ envelope }) => envelope));
  expect(damaged).toBe(0);
  const batch = must(await queueOf(store).oldestWaiting({ after: 0, most: 300, mostBytes: 1e9 }));
  expect(batch.envelopes).toHaveLength(298);
  for (const draft of VERSION_1.drafts) expect(must(await store.draftFor(draft.survey)).draft).toEqual(draft);
  for (const { id, state } of VERSION_1.receipts)
    expect(must(await store.statusOf(id))).toBe(state === 'received' ? 'received' : 'withdrawn');
  expect(must(await queueOf(store).withdrawalsWaiting())).toEqual(
    VERSION_1.withdrawals.flatMap((row) => ('proof' in row ? [row.proof] : [])),
  );
  expect(must(await store.run(contentKept))?.etag).toBe(VERSION_1.content[0].etag);
  expect(must(await store.run((db) => setting(db, 'variant')))).toBe('ur');
  const loop = aLoop(published('transport'));
  must(await store.run((db) => keepLoop(db, { tag: 'ur', loop, etag: '"1"' })));
  expect(must(await store.run((db) => loopKept(db, 'ur')))?.body).toEqual(loop);
  const [spokenTo] = VERSION_1.drafts;
  await speak(store, spokenTo.id, 'recording', [Uint8Array.of(1, 2)]);
  expect(must(await store.run((db) => soundOf(db, 'recording')))).toEqual(Uint8Array.of(1, 2));
  store.close();

  // A published version that was edited in place would make Dexie patch the tables under a number of its own.
  const raw = await done(indexedDB.open('from-version-1'));
  expect(raw.version).toBe(10 * Math.max(...MIGRATIONS.map(({ version }) => version)));
  raw.close();
});

it('opens a database of version 2: replies begun about two entries, and what was published in two languages', async () => {
  await writeVersion2('from-version-2');
  const store = openStore({ name: 'from-version-2' });
  for (const draft of VERSION_2.drafts) expect(must(await store.draftFor(draft.survey, draft.about)).draft).toEqual(draft);
  for (const { tag, loop, etag } of VERSION_2.loop) expect(must(await store.run((db) => loopKept(db, tag)))).toEqual({ body: loop, etag });
  expect(must(await store.waiting())).toEqual({ toSend: 1, refused: 0, toWithdraw: 0 });
  store.close();
});

it('opens a database of version 3: something half spoken, something sealed and half sent, something refused', async () => {
  await writeVersion3('from-version-3');
  const store = openStore({ name: 'from-version-3' });
  const [draft] = VERSION_3.drafts;
  expect(must(await store.draftFor(draft.survey)).draft).toEqual(draft);
  expect(must(await store.run((db) => recordingsOf(db, draft.id)))).toEqual(VERSION_3.recordings);
  const [whole, half] = VERSION_3.recordings;
  expect(must(await store.run((db) => soundOf(db, whole.id)))).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
  expect(must(await store.run((db) => soundOf(db, half.id)))).toEqual(Uint8Array.of(6));
  const [, sent, refused] = VERSION_3.uploads;
  expect(must(await store.run(uploadsWaiting))).toEqual([sent, refused]);
  expect(must(await store.run((db) => piecesOf(db, sent.id)))).toEqual([Uint8Array.of(14, 15), Uint8Array.of(16, 17)]);
  expect(must(await store.run((db) => recordingStatus(db, sent.response)))).toEqual({ recordings: 2, bytes: 6, sent: 4, refused: 1 });
  expect(must(await store.waiting())).toEqual({ toSend: 1, refused: 1, toWithdraw: 0 });
  store.close();
});

it('opens a tablet of version 4: who it is, its PIN with the tries so far, its sessions, and a ledger with everything in it', async () => {
  await writeVersion4('from-version-4');
  const store = openStore({ name: 'from-version-4' });
  const { tablet, pin, open, sessions, ledger } = must(await store.run(tabletState));
  expect({ tablet, pin, open }).toEqual({ tablet: TABLET_4.tablet, pin: TABLET_4.pin, open: TABLET_4.open });
  expect(sessions).toEqual(expect.arrayContaining([...TABLET_4.sessions]));
  const [yesterday, today] = TABLET_4.sessions;
  expect(ledger.sessions[today.name]).toMatchObject({ saved: 3, sent: 0, confirmed: 0, refused: { 'unknown-key': 1 } });
  expect(ledger.sessions[yesterday.name]).toMatchObject({ saved: 2, sent: 2, confirmed: 1, takenBack: 1, lost: 0 });
  expect(ledger.total.recordings).toEqual({ saved: 3, sent: 1, confirmed: 0, refused: 0 });
  expect(must(await store.waiting())).toEqual({ toSend: 3, refused: 1, toWithdraw: 0 });
  store.close();
});
