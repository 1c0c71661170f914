import { parseArgs } from 'node:util';
import { oldestKept } from '../../domain/retention/oldestKept.ts';
import { RETENTION_KINDS } from '../../domain/retention/retentionKinds.ts';
import { createRetention } from '../retention/retention.ts';
import { createAudit } from '../staff/audit.ts';
import { EXIT, runCommand, UsageError } from './command.ts';

const USAGE = `Usage: npm run retention [-- --dry-run]

Deletes what has been kept for as long as it may be, now. A running endpoint does the same once a day.
The periods are set on the staff page /staff/retention.

  --dry-run   Only say what would be deleted.

HEARD_DATA and DATABASE_URL say where it is kept, as they do for the endpoint.
Exit code: 0 done; 1 failed; 2 usage.
`;

await runCommand(USAGE, async (open) => {
  const dryRun = readArguments();
  const { database, keys, recordings } = await open();
  const now = () => new Date();
  const today = () => now().toISOString().slice(0, 10);
  const retention = createRetention({ database, keys, audit: createAudit(database, now), recordings, today });
  for (const kind of retention.kinds) {
    const period = await retention.periodOf(kind);
    const due = await retention.dueBy(kind, period, today());
    const { unit } = RETENTION_KINDS[kind];
    const rule = period === 'kept' ? 'kept' : `${period} ${unit}, those before ${oldestKept({ unit }, period, today())} are due`;
    process.stdout.write(`${kind}: ${rule}: ${due}\n`);
  }
  if (dryRun) return EXIT.done;
  process.stdout.write(`${(await retention.apply()) ?? 0} deleted.\n`);
  return EXIT.done;
});

function readArguments(): boolean {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean' } } }).values['dry-run'] ?? false;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
