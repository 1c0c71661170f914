import { parseArgs } from 'node:util';
import type { DecidedAgain } from '../backup/decideAgain.ts';
import { restoreBackup } from '../backup/restoreBackup.ts';
import { EXIT, runCommand, UsageError } from './command.ts';
import { noteInAudit } from './noteInAudit.ts';
import { whereHere } from './whereHere.ts';

const USAGE = `Usage: npm run restore -- --from FOLDER [--keys-from FOLDER] [--replace]

Restores what "npm run backup" wrote, as a whole or not at all. Every file is verified before anything is touched, and at
the end every row is counted and every text opened. Stop the endpoint first.

  --from FOLDER        The folder with the database and the recordings.
  --keys-from FOLDER   The folder with the keys. Left out, the keys must be in the data folder already.
  --replace            What is there now gives way. Without it only an empty place is taken. Keys that are there stay, and
                       what was taken back there stays taken back. Where it had gone on from this backup, what staff took
                       away since stays away too: people, roles, links, invitations, reports, entries, quotations, words
                       that were redacted. Everybody signs in again.

HEARD_DATA and DATABASE_URL say where to, as they do for the endpoint.
Exit code: 0 done; 1 refused or failed, and nothing was changed; 2 usage.
`;

/** What holds too, for so many. */
const STAYS: Readonly<Record<keyof DecidedAgain, string>> = {
  people: 'people of the backup have left the staff since, and stay off it',
  roles: 'people have no more roles than they had last',
  invitations: 'invitations that were used or revoked stay so',
  links: 'links to record questions that were ended stay ended',
  reports: 'reports that were taken off stay off',
  entries: 'entries that were withdrawn or called off stay so',
  quotations: 'quotations that were taken out stay out',
  releases: "groups' words that were not for the Changemakers any more stay away from them",
  redactions: 'texts are as they were redacted last',
  concerns: 'concerns stand as they stood last',
};

await runCommand(USAGE, async () => {
  const { from, keysFrom, replace } = readArguments();
  const where = whereHere();
  const { manifest, carriedOver } = await restoreBackup({
    where,
    from,
    ...(keysFrom !== undefined && { keysFrom }),
    replace,
  });
  await noteInAudit(where, 'backup.restored', { made: manifest.made, carriedOver });
  for (const { name, rows } of manifest.tables) process.stdout.write(`${name}: ${rows}\n`);
  for (const { name, opened, unreadable } of manifest.sealed) {
    process.stdout.write(`${opened} ${name} open${unreadable > 0 ? `, ${unreadable} did not when they were backed up either` : ''}.\n`);
  }
  const spoken = manifest.tables.find(({ name }) => name === 'recording')?.rows ?? 0;
  if (spoken > 0 && !manifest.sealed.some(({ name }) => name === 'recordings')) {
    process.stderr.write('What families have spoken was in a bucket, and is not in this backup. Start with the same HEARD_S3_ settings.\n');
  }
  if (carriedOver === 'unreadable') {
    process.stderr.write('What was there was too damaged to say what was taken back since the backup. It may have come back.\n');
  } else {
    const { withdrawals, tablets, decided } = carriedOver;
    for (const [count, what] of [
      [withdrawals, 'withdrawals that were here hold for what came too'],
      [tablets, 'shared tablets that were shut off stay shut off'],
      ...(Object.keys(STAYS) as (keyof typeof STAYS)[]).map((each) => [decided?.[each] ?? 0, STAYS[each]] as const),
    ] as const) {
      if (count > 0) process.stdout.write(`${count} ${what}.\n`);
    }
  }
  process.stdout.write(`Restored as it was on ${manifest.made}.\n`);
  return EXIT.done;
});

function readArguments(): { readonly from: string; readonly keysFrom: string | undefined; readonly replace: boolean } {
  try {
    const options = { from: { type: 'string' }, 'keys-from': { type: 'string' }, replace: { type: 'boolean' } } as const;
    const { values } = parseArgs({ options });
    if (!values.from) throw new Error('--from is missing.');
    return { from: values.from, keysFrom: values['keys-from'], replace: values.replace ?? false };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
