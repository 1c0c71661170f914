import type { Helped } from '../../domain/response/helped.ts';

/**
 * That this tablet is in families' hands now, and what it offers them: written by the worker's desk when it is handed over, gone when the
 * worker leaves with the PIN. It is one mark on the device (`kiosk`, JSON), because every page must know before it is painted; nothing in it is
 * secret and nothing is of a family.
 */
export interface Kiosk {
  /** The tablet's id, and the session's name: they go into each response, as the place's code does (`campaign`). */
  readonly tablet: string;
  readonly session: string;
  readonly place: string;
  /** What the start screen says where it is, such as "Radcliffe hub". */
  readonly label: string;
  /** Ids of the surveys on offer, and tags of the variants. */
  readonly surveys: readonly string[];
  readonly tags: readonly string[];
  /** The variant that the start screen returns to. */
  readonly tag: string;
  /** Minutes without a touch until it is asked whether somebody is still there. */
  readonly idleMinutes: number;
}

/** How the person in front of the tablet is being helped: asked once a response, forgotten with it. */
export type Helping = readonly Helped[];
