import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { PLACE_KINDS, type PlaceKind } from '../../domain/response/place.ts';
import { HELPER_ROLES, type HelperRole } from '../../domain/session/helperRole.ts';
import type { Tables } from '../storage/tables.ts';

/** A session, as its tablets have told of it. */
interface ToldSession {
  /** See `sessionName`. */
  readonly name: string;
  /** ISO day. */
  readonly day: string;
  /** What the place is called today. */
  readonly place: string;
  /** Absent until a tablet has told of it. */
  readonly kind?: PlaceKind;
  readonly roles: HelperRole[];
}

const rolesSchema = z.array(z.enum(HELPER_ROLES));

/** Newest first. @param names only these; without it, all. */
export async function sessionsOf(db: Kysely<Tables>, names?: readonly string[]): Promise<readonly ToldSession[]> {
  if (names?.length === 0) return [];
  const rows = await db
    .selectFrom('tablet_session as told')
    .leftJoin('campaign', 'campaign.code', 'told.place')
    .select(['told.name', 'told.day', 'told.place', 'told.kind', 'told.roles', 'campaign.label'])
    .$if(names !== undefined, (query) => query.where('told.name', 'in', names ?? []))
    .orderBy('told.day', 'desc')
    .orderBy('told.name')
    .execute();
  return rows.map(({ name, day, place, kind, roles, label }) => {
    const known = PLACE_KINDS.find((each) => each === kind);
    return { name, day, place: label ?? place, ...(known && { kind: known }), roles: rolesSchema.parse(JSON.parse(roles ?? '[]')) };
  });
}
