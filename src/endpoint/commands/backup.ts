import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeBackup } from '../backup/writeBackup.ts';
import { EXIT, runCommand, UsageError } from './command.ts';
import { whereHere } from './whereHere.ts';

const USAGE = `Usage: npm run backup -- --out FOLDER --keys-out FOLDER

Writes everything into two new folders: the database and the recordings into one, the keys into the other. The endpoint
may be running. Keep the folders apart: whoever has both can read what families wrote and hear what they said, and without
the keys nobody can.

  --out FOLDER        A new folder for the database (a file a table, a row a line) and the recordings.
  --keys-out FOLDER   A new folder for the keys, not inside the first. Left out, the keys are not backed up.

HEARD_DATA and DATABASE_URL say where everything is, as they do for the endpoint. A backup of either database can be restored
into the other. What families have spoken is left out when it lies in a bucket (HEARD_S3_BUCKET): make a backup of that too.
Exit code: 0 done; 1 failed, and no folder was left; 2 usage.
`;

await runCommand(USAGE, async () => {
  const { out, keysOut } = readArguments();
  const where = whereHere();
  const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
  const manifest = await writeBackup({ where, out, ...(keysOut !== undefined && { keysOut }), now: new Date(), version });
  for (const { name, rows } of manifest.tables) process.stdout.write(`${name}: ${rows}\n`);
  process.stdout.write(`Backed up to ${out}${keysOut === undefined ? '' : `, the keys to ${keysOut}`}.\n`);
  if (where.bucket) {
    process.stderr.write(
      `What families have spoken is NOT in it: it lies in the bucket "${where.bucket.bucket}", which needs a backup too.\n`,
    );
  }
  if (keysOut === undefined) {
    process.stderr.write(
      `The keys are NOT in it (--keys-out). Without ${manifest.sealedTo.join(', ') || 'them'} nobody can read the words.\n`,
    );
  }
  return EXIT.done;
});

function readArguments(): { readonly out: string; readonly keysOut: string | undefined } {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, 'keys-out': { type: 'string' } } });
    if (!values.out) throw new Error('--out is missing.');
    return { out: values.out, keysOut: values['keys-out'] };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
