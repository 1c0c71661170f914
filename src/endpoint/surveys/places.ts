import { PLACE_KINDS, type Place, type PlaceKind } from '../../domain/response/place.ts';
import type { Database } from '../storage/flavour.ts';
import type { CampaignRow } from '../storage/surveyTables.ts';

export interface Places {
  /** By label. */
  all(): Promise<readonly Place[]>;
  of(code: string): Promise<Place | undefined>;
  /** @returns `false` when the code is taken. */
  add(place: Omit<Place, 'archived'>): Promise<boolean>;
  /** @returns `false` when there is no such place. */
  change(place: Place): Promise<boolean>;
}

/** The places that links are made for. */
export function createPlaces({ db }: Pick<Database, 'db'>): Places {
  return {
    async all() {
      const rows = await db.selectFrom('campaign').selectAll().execute();
      // Sorted here: each database has its own idea of the alphabet.
      return rows.map(placeIn).toSorted((one, other) => one.label.localeCompare(other.label, 'en') || (one.code < other.code ? -1 : 1));
    },
    async of(code) {
      const row = await db.selectFrom('campaign').selectAll().where('code', '=', code).executeTakeFirst();
      return row && placeIn(row);
    },
    async add({ code, label, kind }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('campaign')
        .values({ code, label, kind, archived_day: null })
        .onConflict((conflict) => conflict.column('code').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async change({ code, label, kind, archived }) {
      const { numUpdatedRows } = await db
        .updateTable('campaign')
        .set({ label, kind, archived_day: archived ?? null })
        .where('code', '=', code)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function placeIn({ code, label, kind, archived_day }: CampaignRow): Place {
  if (!isKind(kind)) throw new Error(`the place ${code} is of no known kind`);
  return { code, label, kind, ...(archived_day !== null && { archived: archived_day }) };
}

const isKind = (kind: string): kind is PlaceKind => PLACE_KINDS.some((each) => each === kind);
