import type { PlaceKind } from '../response/place.ts';
import type { HelperRole } from './helperRole.ts';

/** A few hours at one place, in which families answer on one tablet or several. */
export interface HubSession {
  /** See `sessionName`. */
  readonly name: string;
  /** The code of the place that the tablet belongs to. */
  readonly place: string;
  readonly kind: PlaceKind;
  /** ISO day. */
  readonly day: string;
  readonly roles: readonly HelperRole[];
  /** Ids of the surveys that families may choose from. */
  readonly surveys: readonly string[];
}

/** `radcliffe-hub.2026-11-28.a`. */
export const SESSION_NAME = /^[a-z0-9][a-z0-9-]{0,39}\.\d{4}-\d{2}-\d{2}\.[a-z]$/;

/**
 * What a session is known by, made of what its tablets know without a network: those of one place on one day are in the same
 * session, and whoever opens another in the afternoon takes the next letter.
 */
export function sessionName(place: string, day: string, letter: string): string {
  return `${place}.${day}.${letter}`;
}

/** What stands in the place of such a name for the session of a group that met with a shared tablet: it is in none. No name can be this one. */
export const OF_GROUPS = 'group';
