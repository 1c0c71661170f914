import { describe, expect, it } from 'vitest';
import { impactKept } from '../../src/store/keepImpact.ts';
import { keepSetting } from '../../src/store/keepSetting.ts';
import { refreshImpact } from '../../src/sync/refreshImpact.ts';
import { aFigure, anImpact, aWave } from '../store/anImpact.ts';
import { fakeDevice, must } from '../store/fakeDevice.ts';

const signal = new AbortController().signal;
const impact = anImpact({ waves: [aWave('2026-Q3', [aFigure()])] });

/** An endpoint that publishes these figures, and remembers what it was asked. */
function endpoint() {
  const asked: string[] = [];
  const etag = '"1"';
  const fetch = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const known = new Headers(init?.headers).get('if-none-match');
    asked.push(`${String(address)} ${known ?? 'anew'}`);
    return known === etag ? new Response(null, { status: 304 }) : new Response(JSON.stringify(impact), { headers: { etag } });
  };
  return { asked, fetch };
}
const offline = async (): Promise<Response> => {
  throw new TypeError('no network');
};

describe('figures', () => {
  it('stay on a phone that has seen them, and cost a few bytes when nothing has changed', async () => {
    const phone = fakeDevice();
    const { asked, fetch } = endpoint();
    expect(await refreshImpact(fetch, phone.tab(), signal)).toEqual({ outcome: 'refreshed', body: impact });
    expect(await refreshImpact(fetch, phone.tab(), signal)).toEqual({ outcome: 'unchanged', body: impact });
    expect(await refreshImpact(offline, phone.tab(), signal)).toEqual({ outcome: 'offline', body: impact });
    expect(asked).toEqual(['/api/impact anew', '/api/impact "1"']);
  });

  it('are absent where nobody has ever looked at them and there is no signal', async () => {
    expect(await refreshImpact(offline, fakeDevice().tab(), signal)).toEqual({ outcome: 'offline' });
  });

  it.each(['torn', '{"body":{"waves":"none"},"etag":"\\"1\\""}'])('are fetched whole again where the row is damaged: %s', async (row) => {
    const tab = fakeDevice().tab();
    must(await tab.run((db) => keepSetting(db, 'impact', row)));
    const { asked, fetch } = endpoint();
    await refreshImpact(fetch, tab, signal);
    expect(asked).toEqual(['/api/impact anew']);
    expect(must(await tab.run(impactKept))?.body).toEqual(impact);
  });
});
