import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { ACTIONS, mayDo, ROLES } from '../../../src/domain/staff/permissions.ts';
import { staffRoutes } from '../../../src/endpoint/staff/staffRoutes.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';
import { ROUTE_TABLE } from './routeTable.ts';
import { firstAdministrator, invited, problemCode, StaffBrowser } from './StaffBrowser.ts';

// Every route is asked ten times.
vi.setConfig({ testTimeout: 120_000 });

/** Every route that there is, whoever wrote it; with an id that is nobody's where it wants one. */
const WHO = [...ROLES, 'no role', 'nobody'] as const;
type Who = (typeof WHO)[number];

let endpoint: TestEndpoint;
const browsers = new Map<Who, StaffBrowser>();

beforeAll(async () => {
  endpoint = await openTestEndpoint({ surveys: { surveyOf, current: SURVEYS } });
  const ada = await firstAdministrator(endpoint);
  for (const role of ROLES) browsers.set(role, await invited(ada, `${role}@example.org`, [role]));
  browsers.set('no role', await invited(ada, 'none@example.org', []));
  browsers.set('nobody', new StaffBrowser(endpoint));
}, 60_000);
afterAll(() => endpoint.close());

/** What a route must say before it does anything: `undefined` when it must let in. */
function refusal(who: Who, route: string): 'not-signed-in' | 'not-allowed' | undefined {
  if (who === 'nobody') return 'not-signed-in';
  const theirs = ROUTE_TABLE.get(route) ?? [];
  return theirs === 'everybody on the staff' || theirs.some((role) => role === who) ? undefined : 'not-allowed';
}

describe('each route, for each role', () => {
  it('is in the table that says whose it is', () => {
    const routes = staffRoutes(endpoint.deps).map(({ method, path }) => `${method} ${path}`);
    expect(routes.toSorted()).toEqual([...ROUTE_TABLE.keys()].toSorted());
  });

  it('lets in and turns away exactly as that table says', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const { method, path, action } of staffRoutes(endpoint.deps)) {
      for (const who of WHO) {
        const browser = browsers.get(who);
        if (!browser) throw new Error(`nobody is ${who}`);
        const concrete = path.replace(/:(\w+)(?:\{[^}]*\})?\??/g, 'none-such');
        // Not what ends everybody's sessions here: whether it is reached is asked of whoever may not.
        if (path === '/account/sessions' && method === 'DELETE' && who !== 'nobody') continue;
        const response = await browser.ask(method, `/api/staff${concrete}`, method === 'GET' ? undefined : {});
        const expected = refusal(who, `${method} ${path}`);
        const got = response.status === 401 || response.status === 403 ? await problemCode(response) : undefined;
        const refused = got === 'not-signed-in' || got === 'not-allowed' ? got : undefined;
        asked += 1;
        if (refused !== expected)
          wrong.push(`${who} ${method} ${path} (${action}): ${refused ?? response.status}, not ${expected ?? 'let in'}`);
        if (response.status >= 500 && response.status !== 503) wrong.push(`${who} ${method} ${path}: ${response.status}`);
        expect(response.headers.get('cache-control')).toBe('no-store');
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(WHO.length * 10);
  });

  it('gives no role everything, and no action to everybody', () => {
    for (const role of ROLES) expect(Object.values(ACTIONS).some((roles: readonly string[]) => !roles.includes(role))).toBe(true);
    for (const roles of Object.values(ACTIONS)) {
      expect(roles.length).toBeGreaterThan(0);
      expect(roles.length).toBeLessThan(ROLES.length);
    }
    expect(mayDo(['administrator'], 'words.read')).toBe(false);
    expect(mayDo(['analyst'], 'words.read')).toBe(false);
  });

  it('answers nothing of the staff side to a page of another site, whoever is signed in', async () => {
    const wrong: string[] = [];
    const ada = browsers.get('administrator');
    for (const { method, path } of staffRoutes(endpoint.deps)) {
      if (method === 'GET') continue;
      for (const headers of [
        { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
        { 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost' },
        { 'sec-fetch-site': 'none' },
      ]) {
        const response = await ada?.ask(method, `/api/staff${path.replace(/:\w+/g, 'none-such')}`, {}, headers);
        if (response?.status !== 403 || (await problemCode(response)) !== 'wrong-origin')
          wrong.push(`${method} ${path} ${response?.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
