import * as z from 'zod/mini';
import { PLACE_KINDS } from '../domain/response/place.ts';
import { HELPER_ROLES } from '../domain/session/helperRole.ts';
import type { HubSession } from '../domain/session/hubSession.ts';
import type { PinTries } from '../domain/session/pinTries.ts';
import type { Database } from './openDatabase.ts';

/** That this device is a shared tablet, and which. What names it is as the endpoint said last. */
export interface TabletSetting {
  readonly id: string;
  readonly label: string;
  readonly place: { readonly code: string; readonly label: string; readonly kind: HubSession['kind'] };
  /** What it proves itself with. It sends answers in, and reads none. */
  readonly credential: string;
  /** Tags of the variants that families may choose from. Absent until somebody has chosen. */
  readonly tags?: readonly string[];
  /** Groups of young people meet with it too. */
  readonly groups?: 1;
  /** The endpoint has said that it takes nothing more from this tablet. */
  readonly shutOff?: 1;
}

/** The worker's PIN, as `sealing/pin.ts` makes it, and the wrong tries since it was last right. */
export interface PinSetting extends PinTries {
  readonly salt: string;
  readonly hash: string;
  readonly iterations: number;
}

/** What unfinished group sessions are sealed with here, as `sealing/atRest.ts` locks it. */
export interface LockedKeySetting {
  readonly salt: string;
  readonly iterations: number;
  readonly locked: string;
}

/** A session on this tablet. */
export interface TabletSession extends HubSession {
  /** The variant that the start screen returns to. */
  readonly tag: string;
  readonly idleMinutes: number;
}

const tabletSchema = z.object({
  id: z.string(),
  label: z.string(),
  place: z.object({ code: z.string(), label: z.string(), kind: z.enum(PLACE_KINDS) }),
  credential: z.string(),
  tags: z.exactOptional(z.array(z.string())),
  groups: z.exactOptional(z.literal(1)),
  shutOff: z.exactOptional(z.literal(1)),
});
const pinSchema = z.object({ salt: z.string(), hash: z.string(), iterations: z.int(), wrong: z.int(), last: z.number() });
const keySchema = z.object({ salt: z.string(), iterations: z.int(), locked: z.string() });
const sessionSchema = z.object({
  name: z.string(),
  place: z.string(),
  kind: z.enum(PLACE_KINDS),
  day: z.iso.date(),
  roles: z.array(z.enum(HELPER_ROLES)),
  surveys: z.array(z.string()),
  tag: z.string(),
  idleMinutes: z.number(),
});

/*
 * All of it stands among the settings, as JSON: it is a few rows, on few devices, and needs no table of its own. The functions are called
 * inside an act or a transaction over `settings`.
 */
const TABLET = 'tablet';
const PIN = 'tablet.pin';
const KEY = 'tablet.key';
const OPEN = 'tablet.open';
const SESSIONS = 'tablet.session.';

async function read<T>(db: Database, name: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  return parsed(await db.settings.get(name), schema);
}

function parsed<T>(row: unknown, schema: z.ZodMiniType<T>): T | undefined {
  const value = z.safeParse(z.object({ value: z.string() }), row);
  if (!value.success) return undefined;
  try {
    const found = z.safeParse(schema, JSON.parse(value.data.value));
    return found.success ? found.data : undefined;
  } catch {
    return undefined;
  }
}

const write = (db: Database, name: string, value: unknown) => db.settings.put({ name, value: JSON.stringify(value) });

/** What this device is set up as. `undefined` on every family's phone. */
export const readTablet = (db: Database): Promise<TabletSetting | undefined> => read(db, TABLET, tabletSchema);
export const writeTablet = (db: Database, tablet: TabletSetting): PromiseLike<unknown> => write(db, TABLET, tablet);

export const readPin = (db: Database): Promise<PinSetting | undefined> => read(db, PIN, pinSchema);
export const writePin = (db: Database, pin: PinSetting): PromiseLike<unknown> => write(db, PIN, pin);

/** Absent until a group has met with this tablet. */
export const readLockedKey = (db: Database): Promise<LockedKeySetting | undefined> => read(db, KEY, keySchema);
export const writeLockedKey = (db: Database, key: LockedKeySetting): PromiseLike<unknown> => write(db, KEY, key);

/** With the PIN goes what it locks: nobody could open that any more. */
export const forgetPin = (db: Database): PromiseLike<void> => db.settings.bulkDelete([PIN, KEY]);

/** The session that is open here, whatever its day; `undefined` when there is none. */
export async function readOpenSession(db: Database): Promise<TabletSession | undefined> {
  const name = await read(db, OPEN, z.string());
  return name === undefined ? undefined : read(db, SESSIONS + name, sessionSchema);
}

/** All that there were, in no order. */
export async function readSessions(db: Database): Promise<readonly TabletSession[]> {
  const rows = await db.settings.where('name').startsWith(SESSIONS).toArray();
  return rows.flatMap((row) => parsed(row, sessionSchema) ?? []);
}

export async function writeOpenSession(db: Database, session: TabletSession): Promise<void> {
  await write(db, SESSIONS + session.name, session);
  await write(db, OPEN, session.name);
}

export const endOpenSession = (db: Database): PromiseLike<void> => db.settings.delete(OPEN);

/** This device is no tablet any more. */
export const forgetTablet = (db: Database): PromiseLike<unknown> => db.settings.where('name').startsWith(TABLET).delete();
