import type { Deps } from '../createApp.ts';
import { accountRoutes } from './account/accountRoutes.ts';
import { campaignRoutes } from './campaigns/campaignRoutes.ts';
import { changemakerRoutes } from './changemakers/changemakerRoutes.ts';
import { entryRoutes } from './entries/entryRoutes.ts';
import { timelineRoutes } from './entries/timelineRoutes.ts';
import { benchmarkRoutes } from './figures/benchmarkRoutes.ts';
import { dataRoutes } from './figures/dataRoutes.ts';
import { figureRoutes } from './figures/figureRoutes.ts';
import { groupRoutes } from './groups/groupRoutes.ts';
import { listeningRoutes } from './listening/listeningRoutes.ts';
import { namesRoute } from './namesRoute.ts';
import { peopleRoutes } from './people/peopleRoutes.ts';
import { promptRoutes } from './prompts/promptRoutes.ts';
import { reportRoutes } from './report/reportRoutes.ts';
import { retentionRoutes } from './retention/retentionRoutes.ts';
import type { StaffRoute } from './staffRoute.ts';
import { surveyRoutes } from './surveys/surveyRoutes.ts';
import { tabletRoutes } from './tablets/tabletRoutes.ts';
import { waitingWork } from './waitingWork.ts';

/** Every route of the staff side. */
export function staffRoutes(deps: Deps): readonly StaffRoute[] {
  return [
    { method: 'GET', path: '/me', action: 'signed-in', handle: (c, actor) => c.json(actor) },
    { method: 'GET', path: '/still', action: 'signed-in', looking: true, handle: (c) => c.json({}) },
    namesRoute(deps),
    waitingWork(deps),
    ...entryRoutes(deps),
    ...timelineRoutes(deps),
    ...reportRoutes(deps),
    ...listeningRoutes(deps),
    ...groupRoutes(deps),
    ...figureRoutes(deps),
    ...changemakerRoutes(deps),
    ...dataRoutes(deps),
    ...benchmarkRoutes(deps),
    ...retentionRoutes(deps),
    ...surveyRoutes(deps),
    ...campaignRoutes(deps),
    ...tabletRoutes(deps),
    ...promptRoutes(deps),
    ...accountRoutes(deps),
    ...peopleRoutes(deps),
  ];
}
