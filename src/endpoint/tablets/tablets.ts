import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { TabletIdentity } from '../../contract/tablets.ts';
import type { Audit, AuditActor } from '../staff/audit.ts';
import type { Database } from '../storage/flavour.ts';
import type { TabletRow } from '../storage/tabletTables.ts';
import { createPlaces } from '../surveys/places.ts';

/** How long a link to set up a tablet works, in hours: long enough to drive to the hub, too short to be found in a drawer. */
const LINK_HOURS = 24;

/** A shared tablet, as staff see it. */
export interface Tablet extends TabletIdentity {
  /** ISO days. */
  readonly made: string;
  readonly enrolled?: string;
  readonly shutOff?: string;
  /** On which it last said what it kept. */
  readonly reported?: string;
  /** ISO date and time until which a link to set it up works; absent when none does. */
  readonly linkUntil?: string;
}

interface SetUpLink {
  /** For the link; kept by nobody here. */
  readonly token: string;
  /** ISO date and time. */
  readonly until: string;
}

/** Shared tablets: each belongs to a place, and proves to be itself by a credential of which only the hash is here. */
export interface Tablets {
  /** By place and label; those that are shut off as well. */
  all(): Promise<readonly Tablet[]>;
  find(id: string): Promise<Tablet | undefined>;
  /** @param place code of one that there is. */
  make(asked: { readonly label: string; readonly place: string }, by: AuditActor): Promise<{ readonly id: string } & SetUpLink>;
  /** Renames it, or moves it to another place. */
  change(before: Tablet, asked: { readonly label: string; readonly place: string }, by: AuditActor): Promise<void>;
  /** A link to set it up (again). The one before stops working; the tablet itself goes on until this one is used. */
  newLink(tablet: Tablet, by: AuditActor): Promise<SetUpLink>;
  /** From now on it can send nothing, and no link that is out sets it up. */
  shutOff(tablet: Tablet, by: AuditActor): Promise<void>;
  /** @returns `undefined` when the token was used, is too old, or never was one. */
  enrol(token: string): Promise<{ readonly tablet: Tablet; readonly credential: string } | undefined>;
  /** @returns `undefined` when no tablet ever had this credential, or another took its place. */
  whose(credential: string): Promise<{ readonly id: string; readonly inUse: boolean } | undefined>;
}

export function createTablets(database: Database, { audit, now }: { readonly audit: Audit; readonly now: () => Date }): Tablets {
  const { db } = database;
  const places = createPlaces(database);
  const today = () => now().toISOString().slice(0, 10);

  const all = async (): Promise<readonly Tablet[]> => {
    const rows = await db.selectFrom('tablet').selectAll().execute();
    const links = await db.selectFrom('tablet_link').selectAll().where('until_at', '>', now().toISOString()).execute();
    const until = new Map(links.map(({ tablet_id, until_at }) => [tablet_id, until_at]));
    const known = new Map((await places.all()).map((place) => [place.code, place]));
    const tablets = rows.map((row) => read(row, known.get(row.place), until.get(row.id)));
    return tablets.toSorted((one, other) => byName(one.place.label, other.place.label) || byName(one.label, other.label));
  };
  const find = async (id: string): Promise<Tablet | undefined> => (await all()).find((tablet) => tablet.id === id);

  const makeLink = async (id: string, into: Database['db']): Promise<SetUpLink> => {
    const token = secret();
    const until = new Date(now().getTime() + LINK_HOURS * 3_600_000).toISOString();
    const link = { token_hash: hashOf('link', token), until_at: until };
    await into
      .insertInto('tablet_link')
      .values({ tablet_id: id, ...link })
      .onConflict((conflict) => conflict.column('tablet_id').doUpdateSet(link))
      .execute();
    return { token, until };
  };

  return {
    all,
    find,
    make: ({ label, place }, by) =>
      db.transaction().execute(async (transaction) => {
        const id = randomUUID();
        const none = { credential_hash: null, enrolled_day: null, shut_off_day: null, reported_day: null };
        await transaction
          .insertInto('tablet')
          .values({ id, label, place, made_by: by.id, made_day: today(), ...none })
          .execute();
        const link = await makeLink(id, transaction);
        await audit.within(transaction).note(by, 'tablet.made', objectOf(id), { label, place, until: link.until });
        return { id, ...link };
      }),
    change: (before, { label, place }, by) =>
      db.transaction().execute(async (transaction) => {
        await transaction.updateTable('tablet').set({ label, place }).where('id', '=', before.id).execute();
        const detail = { before: { label: before.label, place: before.place.code }, after: { label, place } };
        await audit.within(transaction).note(by, 'tablet.changed', objectOf(before.id), detail);
      }),
    newLink: ({ id, label }, by) =>
      db.transaction().execute(async (transaction) => {
        const link = await makeLink(id, transaction);
        await audit.within(transaction).note(by, 'tablet.link-made', objectOf(id), { label, until: link.until });
        return link;
      }),
    shutOff: ({ id, label }, by) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('tablet_link').where('tablet_id', '=', id).execute();
        await transaction.updateTable('tablet').set({ shut_off_day: today() }).where('id', '=', id).execute();
        await audit.within(transaction).note(by, 'tablet.shut-off', objectOf(id), { label });
      }),
    async enrol(token) {
      const credential = secret();
      const id = await db.transaction().execute(async (transaction) => {
        // Of two that come with the same token, one deletes it.
        const link = await transaction
          .deleteFrom('tablet_link')
          .where('token_hash', '=', hashOf('link', token))
          .where('until_at', '>', now().toISOString())
          .returning('tablet_id')
          .executeTakeFirst();
        if (!link) return undefined;
        const { label } = await transaction
          .updateTable('tablet')
          .set({ credential_hash: hashOf('credential', credential), enrolled_day: today(), shut_off_day: null })
          .where('id', '=', link.tablet_id)
          .returning('label')
          .executeTakeFirstOrThrow();
        const object = objectOf(link.tablet_id);
        await audit.within(transaction).note({ id: object, name: `Tablet: ${label}` }, 'tablet.enrolled', object, { label });
        return link.tablet_id;
      });
      const tablet = id === undefined ? undefined : await find(id);
      return tablet && { tablet, credential };
    },
    async whose(credential) {
      if (credential === '') return undefined;
      const row = await db
        .selectFrom('tablet')
        .select(['id', 'shut_off_day'])
        .where('credential_hash', '=', hashOf('credential', credential))
        .executeTakeFirst();
      return row && { id: row.id, inUse: row.shut_off_day === null };
    },
  };
}

const secret = (): string => randomBytes(32).toString('base64url');

const hashOf = (what: 'link' | 'credential', token: string): string =>
  createHash('sha256').update(`heard/tablet-${what}/v1:${token}`).digest('base64url');

/** What a line of the audit log is about. */
const objectOf = (id: string): string => `tablet:${id}`;

const byName = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

function read(row: TabletRow, place: TabletIdentity['place'] | undefined, linkUntil: string | undefined): Tablet {
  if (!place) throw new Error(`the place of the tablet ${row.id} is not there`);
  const { code, label, kind } = place;
  return {
    id: row.id,
    label: row.label,
    place: { code, label, kind },
    made: row.made_day,
    ...(row.enrolled_day !== null && { enrolled: row.enrolled_day }),
    ...(row.shut_off_day !== null && { shutOff: row.shut_off_day }),
    ...(row.reported_day !== null && { reported: row.reported_day }),
    ...(linkUntil !== undefined && { linkUntil }),
  };
}
