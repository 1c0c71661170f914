import type { Deps } from '../createApp.ts';
import { accountRoutes } from './account/accountRoutes.ts';
import { peopleRoutes } from './people/peopleRoutes.ts';
import type { StaffRoute } from './staffRoute.ts';

/** Every route of the staff side. */
export function staffRoutes(deps: Deps): readonly StaffRoute[] {
  return [
    { method: 'GET', path: '/me', action: 'signed-in', handle: (c, actor) => c.json(actor) },
    ...accountRoutes(deps),
    ...peopleRoutes(deps),
  ];
}
