import type { Where } from '../backup/snapshot.ts';
import { readSettings } from '../settings.ts';
import { UsageError } from './command.ts';

/** Where the endpoint's data is, for a command that opens it in a way of its own. */
export function whereHere(): Where {
  const read = readSettings(process.env);
  if (!read.ok) throw new UsageError(read.problems.join('\n'));
  const { data, databaseUrl, bucket } = read.settings;
  return { data, ...(databaseUrl !== undefined && { databaseUrl }), ...(bucket && { bucket }) };
}
