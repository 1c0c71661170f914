import type { TabletIdentity } from '../../src/contract/tablets.ts';
import type { Store } from '../../src/store/openStore.ts';
import { setUpTablet } from '../../src/store/setUpTablet.ts';
import { type TabletSession, writeOpenSession } from '../../src/store/tabletSettings.ts';
import { must } from './fakeDevice.ts';

export const DAY = '2026-11-28';

export const TABLET: TabletIdentity = {
  id: '99999999-0000-4000-8000-000000000001',
  label: 'Radcliffe 2',
  place: { code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' },
};

export const aSession = (letter = 'a', day = DAY): TabletSession => ({
  name: `radcliffe-hub.${day}.${letter}`,
  place: 'radcliffe-hub',
  kind: 'family-hub',
  day,
  roles: ['outreach-worker'],
  surveys: ['quick'],
  tag: 'en',
  idleMinutes: 5,
});

/** Sets a device up as a tablet, with a session open on it. */
export async function makeTablet(store: Store, session = aSession()): Promise<void> {
  must(await store.run((db) => setUpTablet(db, TABLET, 'its-credential')));
  must(await store.run(async (db) => ({ ok: true, value: await writeOpenSession(db, session) })));
}
