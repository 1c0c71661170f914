import type { Role } from '../../../src/domain/staff/permissions.ts';

interface Group {
  readonly who: readonly Role[] | 'everybody on the staff';
  readonly routes: readonly string[];
}

/**
 * Who may ask for what, written down once more by hand: a route that names the wrong action, and an action that is given to one role too
 * many, are both told by it. A new route is not there until somebody has decided here whose it is.
 */
const GROUPS: readonly Group[] = [
  {
    who: 'everybody on the staff',
    routes: [
      ...[
        'GET /me',
        'GET /still',
        'GET /names',
        'GET /waiting',
        'GET /account',
        'PUT /account/passkeys/:id',
        'DELETE /account/passkeys/:id',
      ],
      ...['POST /account/authenticator', 'PUT /account/password', 'POST /account/recovery-codes'],
      ...['DELETE /account/sessions/:id', 'DELETE /account/sessions'],
    ],
  },
  {
    who: ['administrator'],
    routes: [
      ...['GET /people', 'PUT /people/:id/roles', 'DELETE /people/:id', 'DELETE /people/:id/sessions'],
      ...['POST /invitations', 'DELETE /invitations/:id', 'GET /audit'],
      ...['GET /retention', 'POST /retention/:kind/due', 'PUT /retention/:kind'],
    ],
  },
  {
    who: ['listener'],
    routes: [
      ...['GET /texts', 'GET /texts/:response/:question', 'PUT /texts/:response/:question', 'GET /texts/:response/:question/suggestions'],
      ...['PUT /texts/:response/:question/transcript', 'POST /texts/:response/:question/transcript/check'],
      ...['GET /recordings/:id/sound', 'POST /recordings/:id/draft', 'GET /hearings/waiting', 'POST /words/search'],
      ...['GET /concerns', 'POST /concerns', 'POST /concerns/settle', 'GET /meetings/:id'],
      ...['GET /groups/:id/words', 'GET /groups/:id/spoken/:activity', 'PUT /groups/:id/spoken/:activity/transcript'],
      'POST /groups/:id/spoken/:activity/transcript/check',
      ...['GET /groups/:id/releases/:activity', 'PUT /groups/:id/releases/:activity', 'DELETE /groups/:id/releases/:activity'],
    ],
  },
  {
    who: ['editor'],
    routes: [
      ...['GET /quotes', 'POST /entries', 'POST /entries/:id/versions', 'POST /entries/:id/ask', 'POST /entries/:id/publish'],
      ...['POST /entries/:id/unschedule', 'POST /entries/:id/withdraw', 'POST /timeline/:id'],
      ...['GET /entries/:id/messages', 'PUT /entries/:id/messages', 'GET /proposals', 'POST /proposals/:id/settle'],
      ...['GET /reports', 'POST /reports/preview', 'POST /reports', 'POST /reports/:day/take-off'],
      ...['PUT /prompts/:lang/:survey/:page', 'DELETE /prompt-drafts/:id', 'POST /prompt-drafts/publish', 'POST /prompts/withdraw'],
      ...['GET /prompt-links', 'POST /prompt-links', 'DELETE /prompt-links/:id'],
    ],
  },
  { who: ['forum-reviewer'], routes: ['POST /entries/:id/sign-off'] },
  { who: ['analyst'], routes: ['GET /figures/exact/:wave'] },
  { who: ['changemaker'], routes: ['POST /changemakers/proposals', 'DELETE /changemakers/proposals/:id'] },
  { who: ['editor', 'forum-reviewer'], routes: ['GET /prompts', 'GET /prompts/:lang/:survey', 'GET /prompt-drafts/:id'] },
  {
    who: ['editor', 'listener', 'forum-reviewer'],
    routes: ['GET /entries', 'GET /entries/:id', 'GET /entries/:id/versions/:version', 'GET /timeline', 'GET /timeline/:id'],
  },
  {
    who: ['editor', 'listener', 'analyst', 'forum-reviewer'],
    routes: ['GET /themes', 'GET /themes/:theme', 'GET /themes/:theme/quotes'],
  },
  { who: ['editor', 'listener', 'outreach-worker'], routes: ['GET /meetings', 'POST /meetings', 'DELETE /meetings/:id'] },
  { who: ['editor', 'listener', 'analyst'], routes: ['GET /groups'] },
  { who: ['editor', 'listener', 'changemaker'], routes: ['GET /changemakers'] },
  {
    who: ['analyst', 'editor'],
    routes: [
      ...[
        'POST /figures/waves/:wave',
        'GET /figures/tables/:indicator',
        'GET /figures/data/template.csv',
        'GET /figures/data/template.xlsx',
      ],
      ...['POST /figures/data/preview', 'POST /figures/data'],
      ...['PUT /figures/benchmarks/:breakdown/:value', 'DELETE /figures/benchmarks/:breakdown/:value'],
    ],
  },
  {
    who: ['administrator', 'editor', 'listener', 'analyst', 'forum-reviewer'],
    routes: ['GET /figures/data', 'GET /figures/data/:indicator', 'GET /figures/benchmarks'],
  },
  {
    who: ['administrator', 'editor', 'listener', 'analyst', 'forum-reviewer', 'board-member'],
    routes: ['GET /figures/waves', 'GET /figures/pack/:wave'],
  },
  {
    who: ['administrator', 'editor', 'analyst', 'outreach-worker', 'forum-reviewer'],
    routes: ['GET /surveys', 'GET /surveys/:id', 'GET /surveys/:id/plain/:tag', 'GET /campaigns', 'GET /poster-words/:tag'],
  },
  { who: ['administrator', 'editor'], routes: ['PUT /surveys/:id/opening'] },
  { who: ['administrator', 'editor', 'outreach-worker'], routes: ['POST /campaigns', 'PUT /campaigns/:code'] },
  {
    who: ['administrator', 'outreach-worker'],
    routes: [
      ...['GET /tablets', 'POST /tablets', 'GET /tablets/:id', 'PUT /tablets/:id', 'POST /tablets/:id/link'],
      ...['POST /tablets/:id/shut-off', 'POST /tablets/:id/settle', 'GET /tablet-sessions'],
    ],
  },
];

/** By method and path. */
export const ROUTE_TABLE: ReadonlyMap<string, Group['who']> = new Map(
  GROUPS.flatMap(({ who, routes }) => routes.map((route) => [route, who] as const)),
);
