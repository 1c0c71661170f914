import type { Context } from 'hono';
import type * as z from 'zod/mini';
import {
  type StaffSessions,
  type StaffTabletPage,
  type StaffTablets,
  settleSchema,
  type setUpLinkSchema,
  tabletAskedSchema,
} from '../../../contract/staff/tablets.ts';
import { OF_GROUPS } from '../../../domain/session/hubSession.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import { createPlaces } from '../../surveys/places.ts';
import { type Counts, keptCounts } from '../../tablets/keptCounts.ts';
import { type KeptGroups, keptGroups } from '../../tablets/keptGroups.ts';
import { sessionsOf } from '../../tablets/sessionsOf.ts';
import { settleLoss } from '../../tablets/settleLoss.ts';
import type { StaffRoute } from '../staffRoute.ts';

const NONE: Counts = { responses: 0, recordings: 0 };

/** Shared tablets: make them, set them up, move them, shut them off, and see what has come of their sessions. */
export function tabletRoutes({ database, tablets, audit, today }: Deps): readonly StaffRoute[] {
  const { db } = database;
  const places = createPlaces(database);
  const found = (c: Context) => tablets.find(c.req.param('id') ?? '');
  /** A place that something may be moved to: one that is in use, or where it is already. */
  const isPlace = async (code: string, before?: string): Promise<boolean> => {
    const place = await places.of(code);
    return place !== undefined && (place.archived === undefined || code === before);
  };
  return [
    {
      method: 'GET',
      path: '/tablets',
      action: 'tablets.manage',
      async handle(c) {
        const [all, counts, groups] = await Promise.all([tablets.all(), keptCounts(db, today()), keptGroups(db, today())]);
        const reply: StaffTablets = {
          tablets: all.map((tablet) => {
            const mine = counts.filter((each) => each.tablet === tablet.id);
            const ofGroups = groups.find((each) => each.tablet === tablet.id);
            const [since] = [...mine, ...(ofGroups ? [ofGroups] : [])].flatMap((each) => each.since ?? []).sort();
            if (since === undefined) return tablet;
            const { responses, recordings } = sum(mine.map(({ lost }) => lost));
            const { groups: sessions, recordings: ofThose } = ofGroups?.lost ?? { groups: 0, recordings: 0 };
            return {
              ...tablet,
              lost: { responses, recordings: recordings + ofThose, ...(sessions > 0 && { groups: sessions }), since },
            };
          }),
        };
        return c.json(reply);
      },
    },
    {
      method: 'POST',
      path: '/tablets',
      action: 'tablets.manage',
      async handle(c, actor) {
        const read = await readJson(c, tabletAskedSchema);
        if (!read.ok) return read.problem;
        if (!(await isPlace(read.body.place))) return problem('malformed-request');
        const reply: z.infer<typeof setUpLinkSchema> = await tablets.make(read.body, actor);
        return c.json(reply, 201);
      },
    },
    {
      method: 'GET',
      path: '/tablets/:id',
      action: 'tablets.manage',
      async handle(c) {
        const tablet = await found(c);
        if (!tablet) return problem('not-found');
        const [counts, [ofGroups]] = await Promise.all([keptCounts(db, today(), tablet.id), keptGroups(db, today(), tablet.id)]);
        const sessions = await sessionsOf(
          db,
          counts.map(({ session }) => session),
        );
        const reply: StaffTabletPage = {
          ...tablet,
          sessions: sessions.flatMap((session) => {
            const count = counts.find((each) => each.session === session.name);
            if (!count) return [];
            const { reported, arrived, missing, refused, lost, since } = count;
            return [{ ...session, reported, arrived, missing, refused, lost, ...(since !== undefined && { since }) }];
          }),
          ...(ofGroups && { groups: groupsOn(ofGroups) }),
        };
        return c.json(reply);
      },
    },
    {
      method: 'PUT',
      path: '/tablets/:id',
      action: 'tablets.manage',
      async handle(c, actor) {
        const tablet = await found(c);
        if (!tablet) return problem('not-found');
        const read = await readJson(c, tabletAskedSchema);
        if (!read.ok) return read.problem;
        if (!(await isPlace(read.body.place, tablet.place.code))) return problem('malformed-request');
        await tablets.change(tablet, read.body, actor);
        return c.json({});
      },
    },
    {
      method: 'POST',
      path: '/tablets/:id/link',
      action: 'tablets.manage',
      async handle(c, actor) {
        const tablet = await found(c);
        if (!tablet) return problem('not-found');
        const reply: z.infer<typeof setUpLinkSchema> = { id: tablet.id, ...(await tablets.newLink(tablet, actor)) };
        return c.json(reply, 201);
      },
    },
    {
      method: 'POST',
      path: '/tablets/:id/shut-off',
      action: 'tablets.manage',
      async handle(c, actor) {
        const tablet = await found(c);
        if (!tablet) return problem('not-found');
        await tablets.shutOff(tablet, actor);
        return c.json({});
      },
    },
    {
      method: 'POST',
      path: '/tablets/:id/settle',
      action: 'tablets.manage',
      async handle(c, actor) {
        const tablet = await found(c);
        if (!tablet) return problem('not-found');
        const read = await readJson(c, settleSchema);
        if (!read.ok) return read.problem;
        const { session } = read.body;
        const [count] =
          session === OF_GROUPS
            ? await keptGroups(db, today(), tablet.id)
            : (await keptCounts(db, today(), tablet.id)).filter((each) => each.session === session);
        if (!count || count.since === undefined) return problem('not-found');
        await settleLoss(db, { tablet: tablet.id, session, today: today() }, (transaction) =>
          audit.within(transaction).note(actor, 'tablet.loss-settled', `tablet:${tablet.id}`, { session, ...count.lost }),
        );
        return c.json({});
      },
    },
    {
      method: 'GET',
      path: '/tablet-sessions',
      action: 'tablets.manage',
      async handle(c) {
        const [all, counts, sessions] = await Promise.all([tablets.all(), keptCounts(db, today()), sessionsOf(db)]);
        const reply: StaffSessions = {
          sessions: sessions.map((session) => {
            const mine = counts.filter((each) => each.session === session.name);
            return {
              ...session,
              tablets: all.filter(({ id }) => mine.some(({ tablet }) => tablet === id)).map(({ id, label }) => ({ id, label })),
              arrived: sum(mine.map(({ arrived }) => arrived)),
              missing: sum(mine.map(({ missing }) => missing)),
            };
          }),
        };
        return c.json(reply);
      },
    },
  ];
}

const groupsOn = ({ tablet: _, ...counts }: KeptGroups): StaffTabletPage['groups'] & {} => counts;

const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce((one, other) => ({ responses: one.responses + other.responses, recordings: one.recordings + other.recordings }), NONE);
