import { parseArgs } from 'node:util';
import { surveyOf } from '../../content/surveys.ts';
import { verifyTally } from '../tally/verifyTally.ts';
import { EXIT, runCommand, UsageError } from './command.ts';

const USAGE = `Usage: npm run tally -- --verify

Counts every response anew and compares that with what was counted as responses came and were taken back.
Best while the endpoint is stopped: a response that arrives meanwhile would look like a difference.

  --verify   Say where the two differ. Nothing is changed.

HEARD_DATA and DATABASE_URL say where it is kept, as they do for the endpoint.
Exit code: 0 they agree; 1 they differ, or it failed; 2 usage.
`;
/** Differences that are printed one by one. */
const MOST_SHOWN = 20;

await runCommand(USAGE, async (open) => {
  readArguments();
  const { database } = await open();
  const { responses, faults } = await verifyTally(database.db, surveyOf);
  for (const { key, tallied, counted } of faults.slice(0, MOST_SHOWN))
    process.stdout.write(`${Object.values(key).filter(Boolean).join(' ')}: tallied ${tallied}, counted ${counted}\n`);
  if (faults.length > MOST_SHOWN) process.stdout.write(`... and ${faults.length - MOST_SHOWN} more.\n`);
  process.stdout.write(
    faults.length === 0
      ? `${responses} responses; the tally agrees.\n`
      : `${responses} responses; the tally differs in ${faults.length} places.\n`,
  );
  return faults.length === 0 ? EXIT.done : EXIT.failed;
});

function readArguments(): void {
  try {
    if (parseArgs({ options: { verify: { type: 'boolean' } } }).values.verify === true) return;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError('Say --verify.');
}
