import type { Actor } from '../../../domain/staff/permissions.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Audit } from '../audit.ts';

/** One sitting: 15 minutes from the first byte that was asked for. */
const SITTING_MS = 15 * 60_000;

const ACT = 'recording.played';
const objectOf = (recording: string): string => `recording:${recording}`;

/** Notes who heard what. */
export interface Plays {
  /** That somebody hears a recording, before any of it leaves: once a sitting, however many parts a player asks for. */
  note(actor: Actor, recording: string, detail: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Sittings are kept in memory: after a restart one is noted twice, and never not at all. */
export function createPlays(audit: Audit): Plays {
  const sittings = new Set<string>();
  return {
    async note(actor, recording, detail) {
      const sitting = `${actor.id} ${recording}`;
      if (sittings.has(sitting)) return;
      await audit.note(actor, ACT, objectOf(recording), detail);
      sittings.add(sitting);
      setTimeout(() => sittings.delete(sitting), SITTING_MS).unref();
    },
  };
}

/** Whether somebody has played each of these recordings, on this day or since. @param since ISO date. */
export async function hasPlayed(
  { db }: Pick<Database, 'db'>,
  actor: Actor,
  recordings: readonly string[],
  since: string,
): Promise<boolean> {
  if (recordings.length === 0) return true;
  const { count } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.count('object').distinct().as('count'))
    .where('act', '=', ACT)
    .where('actor', '=', actor.id)
    .where('object', 'in', recordings.map(objectOf))
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(count) === recordings.length;
}
