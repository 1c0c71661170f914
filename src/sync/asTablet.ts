import { problemSchema } from '../contract/problem.ts';
import { changeTablet } from '../store/changeTablet.ts';
import type { Store } from '../store/openStore.ts';
import { shutOffTablet } from '../store/shutOffTablet.ts';
import { readTablet, type TabletSetting } from '../store/tabletSettings.ts';
import { readJson } from './readJson.ts';

/** What a shared tablet proves itself for. */
const ITS_OWN = /^\/api\/(responses|recordings|tablets)\b/;

/**
 * `fetch` of a shared tablet: what it sends in carries its credential. When the endpoint says that it takes nothing more from this tablet,
 * that is noted, so that a person can be told; and when it does again, that as well.
 *
 * @throws TypeError as without a network, when the store cannot say who this is: what a tablet sends without proof is refused.
 */
export function asTablet(fetch: typeof globalThis.fetch, store: Pick<Store, 'run'>): typeof globalThis.fetch {
  return async (input, init) => {
    if (!isItsOwn(input)) return fetch(input, init);
    const kept = await store.run(async (db) => ({ ok: true, value: await readTablet(db) }));
    if (!kept.ok) throw new TypeError('the tablet cannot be read');
    const tablet = kept.value;
    if (!tablet) return fetch(input, init);
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${tablet.credential}`);
    const response = await fetch(input, { ...init, headers });
    if (response.status === 401 || (response.ok && tablet.shutOff)) await note(store, tablet, response);
    return response;
  };
}

/** Whole addresses too: uploads go to the one that the endpoint answered with. To no other origin. */
function isItsOwn(input: string | URL | Request): boolean {
  const here = globalThis.location?.origin ?? 'http://localhost';
  const { origin, pathname } = new URL(input instanceof Request ? input.url : input, here);
  return origin === here && ITS_OWN.test(pathname);
}

async function note(store: Pick<Store, 'run'>, { id }: TabletSetting, response: Response): Promise<void> {
  const off = !response.ok && readJson(problemSchema, await response.clone().text())?.type === '/problems/not-its-tablet';
  if (!off && !response.ok) return;
  await store.run((db) => (off ? shutOffTablet(db, id) : changeTablet(db, id, ({ shutOff: _, ...tablet }) => tablet)));
}
