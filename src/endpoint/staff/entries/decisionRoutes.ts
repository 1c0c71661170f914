import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { ofVersionRequest, publishRequest, signOffRequest, withdrawRequest } from '../../../contract/staff/entries.ts';
import { type Decision, type Standing, standing } from '../../../domain/said-doing/standing.ts';
import type { Act } from '../../../domain/staff/acts.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import type { Deps } from '../../createApp.ts';
import { type ProblemCode, problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';

interface Deciding<Body> {
  readonly decision: (body: Body, standing: Standing) => Omit<Decision, 'madeOn' | 'version'> & { readonly comment?: string | undefined };
  /** What is noted, such as `entry.published`. */
  readonly act: (body: Body, standing: Standing) => Act;
  /** Why it cannot be done with the entry as it is. */
  readonly refused: (body: Body, standing: Standing, by: { readonly author: boolean }) => ProblemCode | undefined;
}

/** What is decided about an entry. Each is about its newest version; a decision about an older one is a conflict. */
export function decisionRoutes(deps: Deps): readonly StaffRoute[] {
  const { saidDoing, today } = deps;
  return [
    {
      method: 'POST',
      path: '/entries/:id/ask',
      action: 'entries.edit',
      handle: decide(deps, ofVersionRequest, {
        decision: () => ({ kind: 'asked' }),
        act: () => 'entry.sign-off-asked',
        refused: (_, { state }) => (state === 'draft' || state === 'withdrawn' ? undefined : 'not-in-this-state'),
      }),
    },
    {
      method: 'POST',
      path: '/entries/:id/sign-off',
      action: 'entries.sign-off',
      handle: decide(deps, signOffRequest, {
        decision: ({ agreed, comment }) => ({ kind: agreed ? 'agreed' : 'change-asked', comment }),
        act: ({ agreed }) => (agreed ? 'entry.agreed' : 'entry.change-asked'),
        // Whoever wrote it may be of the forum too. The forum's word is worth something because it is somebody else's.
        refused: ({ agreed }, _, { author }) => (agreed && author ? 'own-wording' : undefined),
      }),
    },
    {
      method: 'POST',
      path: '/entries/:id/publish',
      action: 'entries.publish',
      handle: decide(deps, publishRequest, {
        decision: ({ from = today(), reason }, { agreed }) => ({ kind: 'published', from, ...(!agreed && { comment: reason }) }),
        act: ({ from = today() }) => (from > today() ? 'entry.scheduled' : 'entry.published'),
        refused: ({ from = today(), reason }, { state, agreed }) => {
          if (from < today()) return 'malformed-request';
          if (state === 'published') return 'not-in-this-state';
          return !agreed && saidDoing.signOff === 'required' && reason === undefined ? 'reason-needed' : undefined;
        },
      }),
    },
    {
      method: 'POST',
      path: '/entries/:id/unschedule',
      action: 'entries.publish',
      handle: decide(deps, ofVersionRequest, {
        decision: () => ({ kind: 'unscheduled' }),
        act: () => 'entry.unscheduled',
        refused: (_, { coming }) => (coming ? undefined : 'not-in-this-state'),
      }),
    },
    {
      method: 'POST',
      path: '/entries/:id/withdraw',
      action: 'entries.publish',
      handle: decide(deps, withdrawRequest, {
        decision: ({ reason }) => ({ kind: 'withdrawn', comment: reason }),
        act: () => 'entry.withdrawn',
        refused: (_, { shown, coming }) => (shown || coming ? undefined : 'not-in-this-state'),
      }),
    },
  ];
}

function decide<Body extends { readonly version: number }>(
  { saidDoing, audit, today }: Deps,
  schema: z.ZodMiniType<Body>,
  { decision, act, refused }: Deciding<Body>,
) {
  return async (c: Context, actor: Actor): Promise<Response> => {
    const read = await readJson(c, schema);
    if (!read.ok) return read.problem;
    const id = c.req.param('id') ?? '';
    const found = await saidDoing.entries.find(id);
    if (!found) return problem('not-found');
    const { version } = read.body;
    const now = standing(found.newest.version, found.decisions, today());
    const made = decision(read.body, now);
    const detail = {
      version,
      ...(made.from !== undefined && { from: made.from }),
      ...(made.comment !== undefined && { comment: made.comment }),
    };
    const refusal = await saidDoing.entries.decide(
      id,
      { ...made, version, madeOn: today() },
      actor,
      (entry) =>
        // Asked again of what is there now: somebody may have saved or decided meanwhile.
        entry.newest.version === version
          ? refused(read.body, standing(version, entry.decisions, today()), { author: entry.newest.author.id === actor.id })
          : ('conflict' satisfies ProblemCode),
      (transaction) => audit.within(transaction).note(actor, act(read.body, now), `entry:${id}`, detail),
    );
    return refusal === undefined ? c.json({ id, version }) : problem(refusal);
  };
}
