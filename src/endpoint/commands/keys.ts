import { setTimeout } from 'node:timers/promises';
import type { Act } from '../../domain/staff/acts.ts';
import { keysFolder, makeKey } from '../keys.ts';
import { KEYS_REFRESH_MS } from '../liveKeys.ts';
import { bringBackKeys } from '../rotation/bringBackKeys.ts';
import { resealAll } from '../rotation/resealAll.ts';
import { mayRetire, retireKey } from '../rotation/retireKey.ts';
import { sealedByKey } from '../rotation/sealedByKey.ts';
import { createAudit, SYSTEM } from '../staff/audit.ts';
import { EXIT, type Exit, type Here, runCommand, UsageError } from './command.ts';
import { whereHere } from './whereHere.ts';

const USAGE = `Usage: npm run keys -- list
       npm run keys -- rotate
       npm run keys -- reseal
       npm run keys -- retire KEY_ID --yes

The keys that families' words and recordings are sealed to. The endpoint may be running, and notices within seconds.

  list     Every key, the day it was made, and how many stored texts and recordings are sealed to it.
  rotate   Makes a new key. Phones seal to it from their next visit on; the others stay. Back it up at once.
  reseal   Seals every stored text and recording to the newest key. It may be stopped and started again.
  retire   Deletes a key that no stored text or recording is sealed to, nor a recording that is still to come. A phone that
           still holds answers sealed to it can never hand them in again: they stay on that phone, and nobody can open them.
           Wait for a year or more after "rotate".

HEARD_DATA and DATABASE_URL say where they are, as they do for the endpoint.
Exit code: 0 done; 1 refused or failed; 2 usage.
`;

const args = process.argv.slice(2);

await runCommand(USAGE, async (open) => {
  const [act, id, ...rest] = args.filter((arg) => arg !== '--yes');
  if (rest.length > 0 || (act !== 'retire' && (id !== undefined || args.includes('--yes')))) throw new UsageError('That is too much.');
  const { data } = whereHere();
  for (const each of await bringBackKeys(data, new Date())) say(`${each} is back: retiring it had been cut off.`);
  switch (act) {
    case 'list':
      return list(await open());
    case 'rotate':
      return rotate(await open());
    case 'reseal':
      return reseal(await open());
    case 'retire':
      if (id === undefined) throw new UsageError('Say which key.');
      return retire(await open(), id);
    default:
      throw new UsageError(act === undefined ? 'Say what to do.' : `There is no "${act}".`);
  }
});

async function list({ keys, database }: Here): Promise<Exit> {
  const sealed = await sealedByKey(database);
  for (const [id, made] of [...keys.made].sort(([, one], [, other]) => (one < other ? 1 : -1))) {
    const given = id === keys.current.id ? '  given out' : '';
    say(`${id}  made ${made.slice(0, 10)}  ${sealed.get(id) ?? 0} texts and recordings${given}`);
  }
  const lost = [...sealed].filter(([id]) => !keys.held.has(id));
  for (const [id, count] of lost) say(`${id}  MISSING: ${count} texts and recordings cannot be opened. Bring it back from a backup.`);
  return lost.length > 0 ? EXIT.failed : EXIT.done;
}

async function rotate({ database, data }: Here): Promise<Exit> {
  const { id } = await makeKey(keysFolder(data), new Date());
  await note(database, 'key.made', id);
  say(`${id} is given out from now on. Back up the keys now: nobody can open what is sealed to a lost one.`);
  return EXIT.done;
}

async function reseal({ database, keys, files }: Here): Promise<Exit> {
  const report = await resealAll(database, keys, files);
  for (const { name, resealed, unreadable } of report) {
    say(`${name}: ${resealed} sealed to ${keys.current.id} now${unreadable > 0 ? `, ${unreadable} could not be opened` : ''}.`);
  }
  await note(database, 'words.resealed', keys.current.id, { columns: report });
  return report.some(({ unreadable }) => unreadable > 0) ? EXIT.failed : EXIT.done;
}

async function retire(here: Here, id: string): Promise<Exit> {
  const noticed = () => setTimeout(2 * KEYS_REFRESH_MS);
  const sure = args.includes('--yes');
  const outcome = sure ? await retireKey({ ...here, noticed }, id) : await mayRetire(here, id);
  if (!outcome.ok) {
    switch (outcome.problem) {
      case 'no-such-key':
        throw new UsageError(`There is no key "${id}".`);
      case 'newest':
        throw new Error(`${id} is the key that is given out. Make a new one first: npm run keys -- rotate`);
      case 'in-use':
        throw new Error(
          `${outcome.sealed} texts and recordings are sealed to ${id}. Seal them to the newest first: npm run keys -- reseal. What stays ` +
            `after that cannot be opened, or is a recording that is still to come from a phone.`,
        );
    }
  }
  if (!sure) {
    throw new Error(
      `Nothing stored is sealed to ${id}. A phone that still holds answers sealed to it can never hand them in again: they stay on ` +
        `that phone, and nobody can open them, nor any backup that was made before "reseal". If that is what you want, add --yes.`,
    );
  }
  await note(here.database, 'key.retired', id);
  say(`${id} is gone. Delete it from the backups of the keys too.`);
  return EXIT.done;
}

function note(database: Here['database'], act: Act, id: string, detail?: Readonly<Record<string, unknown>>): Promise<void> {
  return createAudit(database, () => new Date()).note(SYSTEM, act, `key:${id}`, detail);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
