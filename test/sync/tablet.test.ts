import { describe, expect, it } from 'vitest';
import { type ReportRequest, reportRequest } from '../../src/contract/tablets.ts';
import { OF_GROUPS } from '../../src/domain/session/hubSession.ts';
import { keepForm } from '../../src/store/keepForm.ts';
import type { Store } from '../../src/store/openStore.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { tabletState } from '../../src/store/tabletState.ts';
import { asTablet } from '../../src/sync/asTablet.ts';
import { enrolTablet } from '../../src/sync/enrolTablet.ts';
import { reportSessions } from '../../src/sync/reportSessions.ts';
import { type Surroundings, startSync } from '../../src/sync/startSync.ts';
import { aSession, DAY, makeTablet, TABLET } from '../store/aTablet.ts';
import { envelopeOf, idOf } from '../store/envelope.ts';
import { fakeDevice, must } from '../store/fakeDevice.ts';
import { ModelEndpoint } from './modelEndpoint.ts';

/** The endpoint as a tablet knows it: it asks who it is, and is told what to miss. */
class TabletEndpoint {
  readonly model = new ModelEndpoint();
  /** Each request, in order, with what it proved itself by. */
  readonly asked: { readonly path: string; readonly proof: string | null }[] = [];
  readonly reports: ReportRequest[] = [];
  isOff = false;
  /** Every answer is this one. */
  fault: (() => Response) | undefined;

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const path = String(input);
    this.asked.push({ path, proof: new Headers(init?.headers).get('authorization') });
    if (this.fault) return this.fault();
    if (this.isOff) return problem('not-its-tablet', 401);
    if (path !== '/api/tablets/report') return this.model.fetch(input, init);
    const report = reportRequest.parse(JSON.parse(String(init?.body)));
    this.reports.push(report);
    const there = new Set(this.model.stored.map(({ id }) => id));
    const heard = new Set(this.model.heard.map(({ id }) => id));
    return Response.json({
      tablet: { ...TABLET, label: 'Radcliffe 2, blue' },
      missing: {
        ...(report.kind === 'groups'
          ? { responses: [], groups: report.groups.filter((id) => !there.has(id)) }
          : { responses: report.responses.filter((id) => !there.has(id)) }),
        recordings: report.recordings.filter((id) => !heard.has(id)),
      },
    });
  };
}

const problem = (code: string, status: number): Response => Response.json({ type: `/problems/${code}`, title: 'No', status }, { status });

async function tablet(responses = 0) {
  const store = fakeDevice().tab();
  await makeTablet(store);
  for (let n = 1; n <= responses; n++) {
    must(await store.run((db) => keepForm(db, envelopeOf(n), { id: idOf(n), session: aSession().name, day: DAY, recordings: [] })));
  }
  return { store, endpoint: new TabletEndpoint() };
}

const stateOf = async (store: Store) => must(await store.run(tabletState));
const never = new AbortController().signal;

function send(store: Store, endpoint: TabletEndpoint) {
  const fetch = asTablet(endpoint.fetch, store);
  const around: Surroundings = {
    fetch,
    timer: () => () => undefined,
    chance: () => 1,
    today: () => DAY,
    locks: undefined,
    onWake: () => () => undefined,
    wakeLater: () => undefined,
    report: (by, signal) => reportSessions(by, store, signal),
  };
  return startSync(store, around, () => undefined, new AbortController().signal).sendNow();
}

describe('a shared tablet that sends', () => {
  it('says by ids what it has before it sends it, proves who it is each time, and asks again: only then it is confirmed', async () => {
    const { store, endpoint } = await tablet(3);
    expect(await send(store, endpoint)).toBe('idle');
    const paths = endpoint.asked.map(({ path }) => path).filter((path) => path !== '/api/content');
    expect(paths).toEqual(['/api/tablets/report', '/api/responses', '/api/tablets/report']);
    expect(endpoint.asked.filter(({ path }) => paths.includes(path)).every(({ proof }) => proof === 'Bearer its-credential')).toBe(true);
    expect(endpoint.reports[0]).toEqual({
      session: { name: aSession().name, place: 'radcliffe-hub', kind: 'family-hub', day: DAY, roles: ['outreach-worker'] },
      responses: [1, 2, 3].map(idOf),
      recordings: [],
      refused: [],
    });
    const { ledger, tablet: now } = await stateOf(store);
    expect(ledger.total).toMatchObject({ saved: 3, sent: 3, confirmed: 3 });
    expect(now?.label).toBe('Radcliffe 2, blue');
  });

  it('confirms nothing that the endpoint misses, whatever receipt there was', async () => {
    const { store, endpoint } = await tablet(2);
    must(
      await queueOf(store).receive(
        [1, 2].map((n) => ({ id: idOf(n), outcome: 'stored' }) as const),
        DAY,
      ),
    );
    await endpoint.model.fetch('/api/responses', { method: 'POST', body: JSON.stringify({ envelopes: [envelopeOf(2)] }) });
    await send(store, endpoint);
    expect((await stateOf(store)).ledger.total).toMatchObject({ saved: 2, sent: 2, confirmed: 1 });
  });

  it('tells of group sessions behind those at places, and has them confirmed in the same way; what is refused it says to have', async () => {
    const { store, endpoint } = await tablet(1);
    for (const n of [2, 3]) {
      const row = { id: idOf(n), session: OF_GROUPS, day: DAY, recordings: [] };
      must(await store.run((db) => keepForm(db, { ...envelopeOf(n), kind: 'group' }, row)));
    }
    endpoint.model.refused.add(idOf(3));
    await send(store, endpoint);
    const ofGroups = endpoint.reports.filter(({ kind }) => kind === 'groups');
    expect(ofGroups).toEqual([
      { kind: 'groups', groups: [idOf(2), idOf(3)], recordings: [], refused: [] },
      { kind: 'groups', groups: [idOf(2), idOf(3)], recordings: [], refused: [idOf(3)] },
    ]);
    const { ledger } = await stateOf(store);
    expect(ledger.total).toMatchObject({ saved: 1, confirmed: 1 });
    expect(ledger.groups).toMatchObject({ saved: 2, sent: 1, confirmed: 1, lost: 0 });
  });

  it('says of a family’s response that it has it, when it was refused: staff would look for what is here', async () => {
    const { store, endpoint } = await tablet(2);
    endpoint.model.refused.add(idOf(2));
    await send(store, endpoint);
    const session = { name: aSession().name };
    expect(endpoint.reports).toMatchObject([
      { session, responses: [idOf(1), idOf(2)], refused: [] },
      { session, responses: [idOf(1), idOf(2)], refused: [idOf(2)] },
    ]);
  });

  it('asks no more about what has been confirmed', async () => {
    const { store, endpoint } = await tablet(1);
    await send(store, endpoint);
    const before = endpoint.reports.length;
    await send(store, endpoint);
    expect(endpoint.reports).toHaveLength(before);
  });

  it('sends all the same where it cannot be told: no answer waits for a count', async () => {
    const { store, endpoint } = await tablet(1);
    const { fetch } = endpoint;
    await send(
      store,
      Object.assign(endpoint, {
        fetch: (async (input, init) =>
          String(input).endsWith('/report') ? problem('unexpected', 500) : fetch(input, init)) as typeof fetch,
      }),
    );
    expect((await stateOf(store)).ledger.total).toMatchObject({ saved: 1, sent: 1, confirmed: 0 });
  });

  it('tells of a session that was just opened: who has been shut off or moved learns it before families come', async () => {
    const { store, endpoint } = await tablet();
    await send(store, endpoint);
    expect(endpoint.reports[0]).toMatchObject({ session: { name: aSession().name }, responses: [], recordings: [] });
    expect((await stateOf(store)).tablet?.label).toBe('Radcliffe 2, blue');
    endpoint.isOff = true;
    await send(store, endpoint);
    expect((await stateOf(store)).tablet?.shutOff).toBe(1);
  });

  it('that is shut off keeps everything, says so, and says it no more when it is let in again', async () => {
    const { store, endpoint } = await tablet(2);
    endpoint.isOff = true;
    expect(await send(store, endpoint)).toBe('waiting');
    expect(await stateOf(store)).toMatchObject({ tablet: { shutOff: 1 }, ledger: { total: { saved: 2, sent: 0 } } });
    endpoint.isOff = false;
    expect(await send(store, endpoint)).toBe('idle');
    expect((await stateOf(store)).tablet?.shutOff).toBeUndefined();
  });

  it('is not taken for shut off because of what stands between: a captive portal, a proxy that wants a password', async () => {
    const { store, endpoint } = await tablet(1);
    endpoint.fault = () => new Response('<h1>Sign in</h1>', { status: 401 });
    await send(store, endpoint);
    expect(await stateOf(store)).toMatchObject({ ledger: { total: { saved: 1, sent: 0 } } });
    expect((await stateOf(store)).tablet?.shutOff).toBeUndefined();
  });

  it('reports more than one request takes in several', async () => {
    const { store, endpoint } = await tablet();
    const ids = Array.from({ length: 501 }, (_, n) => idOf(n + 1));
    must(
      await store.run(async (db) => {
        await db.ledger.bulkAdd(ids.map((id) => ({ id, session: aSession().name, day: DAY, recordings: [] })));
        return { ok: true, value: undefined };
      }),
    );
    await reportSessions(asTablet(endpoint.fetch, store), store, never);
    expect(endpoint.reports.map((report) => 'responses' in report && report.responses.length)).toEqual([500, 1]);
  });
});

describe('what a tablet proves itself by', () => {
  it('goes with an upload to a whole address of this origin, and to no other', async () => {
    const store = fakeDevice().tab();
    await makeTablet(store);
    const proofs: (string | null)[] = [];
    const fetch = asTablet(async (_, init) => {
      proofs.push(new Headers(init?.headers).get('authorization'));
      return new Response();
    }, store);
    for (const to of ['/api/recordings', 'http://localhost/api/recordings/1', 'https://elsewhere.example/api/recordings/1', '/api/content'])
      await fetch(to);
    const own = 'Bearer its-credential';
    expect(proofs).toEqual([own, own, null, null]);
  });
});

describe('a family’s own phone', () => {
  it('sends as before, and names itself by nothing', async () => {
    const store = fakeDevice().tab();
    must(await store.run((db) => keepForm(db, envelopeOf(1))));
    const endpoint = new TabletEndpoint();
    expect(await send(store, endpoint)).toBe('idle');
    expect(endpoint.asked.map(({ proof }) => proof)).toEqual(endpoint.asked.map(() => null));
    expect(endpoint.reports).toEqual([]);
  });
});

describe('a set-up link', () => {
  const enrol = (reply: () => Promise<Response>) => enrolTablet(reply, 'token');

  it('brings who the tablet is, and its credential', async () => {
    expect(await enrol(async () => Response.json({ tablet: TABLET, credential: 'c' }))).toEqual({
      kind: 'enrolled',
      tablet: TABLET,
      credential: 'c',
    });
  });

  it.each([
    ['it was used before', async () => problem('link-over', 410), 'link-over'],
    ['there is no network', () => Promise.reject(new TypeError('fetch failed')), 'offline'],
    ['a Wi-Fi sign-in page answers', async () => new Response('<h1>Free Wi-Fi</h1>'), 'failed'],
    ['the endpoint has a fault', async () => problem('unexpected', 500), 'failed'],
  ] as const)('says why it did not work: %s', async (_, reply, kind) => {
    expect(await enrol(reply)).toEqual({ kind });
  });
});
