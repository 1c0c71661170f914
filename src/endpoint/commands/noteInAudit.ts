import type { Act } from '../../domain/staff/acts.ts';
import type { Where } from '../backup/snapshot.ts';
import { createAudit, SYSTEM } from '../staff/audit.ts';
import { openDatabase } from '../storage/openStorage.ts';

/** Notes in the audit log what was done from the machine itself, where nobody is signed in. */
export async function noteInAudit(where: Where, act: Act, detail: Readonly<Record<string, unknown>>): Promise<void> {
  const database = openDatabase(where, () => undefined);
  try {
    await createAudit(database, () => new Date()).note(SYSTEM, act, undefined, detail);
  } finally {
    await database.db.destroy();
  }
}
