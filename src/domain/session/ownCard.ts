import type { Stroke } from './groupItem.ts';

/** What a group shows on a card of its own. A photo is of an object or a place and was made small on this device. */
export type OwnPicture =
  | { readonly kind: 'drawing'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'photo'; readonly type: PhotoType /** base64url. */; readonly data: string };

/** A card that a group made itself. */
export interface OwnCard {
  /** What it says; a picture never stands without. */
  readonly word: string;
  readonly picture?: OwnPicture;
  /** Absent until it lies somewhere. */
  readonly pile?: string;
}

export const PHOTO_TYPES = ['image/webp', 'image/jpeg'] as const;
type PhotoType = (typeof PHOTO_TYPES)[number];

/** Cards of its own that a group can add to one sort. */
export const MOST_OWN_CARDS = 6;
/** Characters on one. */
export const MOST_CARD_WORD = 40;
/** Bytes of one photo: six of them fit into the sealed words beside a wall of ideas. */
export const MOST_PHOTO_BYTES = 9_000;
/** Points of one card's drawing. */
export const MOST_CARD_POINTS = 800;
