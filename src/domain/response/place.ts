/** The kinds of places that links are made for. */
export const PLACE_KINDS = ['family-hub', 'school', 'mosque', 'synagogue', 'event', 'newsletter', 'other'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A named place, event or letter that people come by. Its code is the campaign of the responses that come from there. */
export interface Place {
  /** See `CAMPAIGN`. It never changes: it stands on paper that hangs on walls. */
  readonly code: string;
  /** For staff, and on the poster. */
  readonly label: string;
  readonly kind: PlaceKind;
  /** ISO day, once no more links are made for it. Those that are out still work. */
  readonly archived?: string;
}
