import type { Actor, Role } from '../../../src/domain/staff/permissions.ts';
import type { Deps } from '../../../src/endpoint/createApp.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';

export interface Asking {
  readonly endpoint: TestEndpoint;
  /** Asks the staff side as somebody with these roles. */
  as(...roles: Role[]): {
    get(path: string): Promise<Response>;
    post(path: string, body: unknown): Promise<Response>;
  };
}

/** An endpoint whose signed-in person is whoever the test says. */
export async function openAsStaff(change: Partial<Deps> = {}): Promise<Asking> {
  let actor: Actor | undefined;
  const endpoint = await openTestEndpoint({ whoIs: async () => actor, ...change });
  return {
    endpoint,
    as: (...roles) => {
      const be = () => {
        actor = { id: `u-${roles.join('-')}`, name: `Somebody (${roles.join(', ')})`, roles };
      };
      return {
        get: (path) => {
          be();
          return endpoint.request(`/api/staff${path}`);
        },
        post: (path, body) => {
          be();
          const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
          return endpoint.request(`/api/staff${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
        },
      };
    },
  };
}
