import type { Deps } from '../createApp.ts';
import { campaignRoutes } from './campaigns/campaignRoutes.ts';
import type { StaffRoute } from './staffRoute.ts';
import { surveyRoutes } from './surveys/surveyRoutes.ts';

/** Every route of the staff side. */
export function staffRoutes(deps: Deps): readonly StaffRoute[] {
  return [
    { method: 'GET', path: '/me', action: 'signed-in', handle: (c, actor) => c.json(actor) },
    ...surveyRoutes(deps),
    ...campaignRoutes(deps),
  ];
}
