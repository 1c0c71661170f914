/** The tables of shared tablets and their sessions. They say that something was finished on a tablet, never what. */
export interface TabletTables {
  tablet: TabletRow;
  tablet_link: TabletLinkRow;
  tablet_session: TabletSessionRow;
  tablet_kept: TabletKeptRow;
  tablet_gone: TabletGoneRow;
}

export interface TabletRow {
  id: string;
  /** What staff call it, such as "Blue tablet". */
  label: string;
  /** The code of a place (`campaign`). */
  place: string;
  /** SHA-256 of its credential, base64url; null until it has been set up. It stays when the tablet is shut off, to be known again. */
  credential_hash: string | null;
  made_by: string;
  /** ISO days. */
  made_day: string;
  enrolled_day: string | null;
  shut_off_day: string | null;
  /** On which it last said what it kept. */
  reported_day: string | null;
}

/** The link with which a tablet is set up: one a tablet, gone when it was used or another was made. */
interface TabletLinkRow {
  tablet_id: string;
  /** SHA-256 of the token in the link, base64url. */
  token_hash: string;
  /** ISO date and time, UTC. It is staff's, not a family's. */
  until_at: string;
}

/** A session that a tablet has told of, or that a response has named. */
export interface TabletSessionRow {
  /** See `domain/session/hubSession.ts`. */
  name: string;
  place: string;
  day: string;
  /** As the tablets say; null until one of them has. */
  kind: string | null;
  /** JSON: every role that one of its tablets names; null until one has. */
  roles: string | null;
}

/** Something that a tablet says it has kept. It goes when what it names was taken back, and ends with its period. */
interface TabletKeptRow {
  /** Of a response, a recording, or the session of a group. */
  id: string;
  /** `response`, `recording` or `group`. */
  kind: string;
  tablet_id: string;
  /** See `TabletSessionRow`; `OF_GROUPS` of the session of a group, and of its recordings. */
  session: string;
  /** ISO day on which it was said first. */
  reported_day: string;
  /** ISO day on which staff said that they have done what they could to find it; null while it may be asked for. */
  settled_day: string | null;
  /** ISO day on which the tablet said first that it has it, and that the endpoint would not take it; null while that is not so. */
  refused_day: string | null;
}

/**
 * What was taken back of a shared tablet, so that it is not missed when the tablet asks for it again. A hash of a random id: whoever
 * has the id can ask, and nobody can read anything from it.
 */
interface TabletGoneRow {
  id_hash: string;
  day: string;
}
