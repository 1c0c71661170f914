import { readFile } from 'node:fs/promises';
import { surveyOf } from '../../content/surveys.ts';
import { MOST_ENVELOPES } from '../../contract/envelope.ts';
import type { Outcome } from '../../contract/sendResponses.ts';
import { importRecording, type RecordingImported } from '../import/importRecording.ts';
import { outcomeTable } from '../import/outcomeTable.ts';
import { type ReadRescueFile, readRescueFile } from '../import/readRescueFile.ts';
import { isOver, recordingTable } from '../import/recordingTable.ts';
import { receiveEnvelopes } from '../receive/receiveEnvelopes.ts';
import { createAudit, SYSTEM } from '../staff/audit.ts';
import { EXIT, runCommand, UsageError } from './command.ts';

const USAGE = `Usage: npm run import -- FILE...

Reads rescue files ("heard-answers.json") that were saved on a device without a network, and stores what is in them
exactly as if it had been sent. Safe to repeat, and the endpoint may be running.

HEARD_DATA and DATABASE_URL say where the responses go, as they do for the endpoint.
Exit code: 0 everything is stored; 1 a file could not be read, or something in it was refused; 2 usage.
`;

await runCommand(USAGE, async (open) => {
  const paths = process.argv.slice(2);
  if (paths.length === 0 || paths.some((path) => path.startsWith('-'))) throw new UsageError('Name one file or more.');
  const files = await Promise.all(paths.map(async (path) => ({ path, ...(await readFileAt(path)) })));
  const { storage, keys, recordings: heard, database } = await open();
  /** By tablet, how many responses of it were read; those that were here before as well. */
  const fromTablets = new Map<string, number>();
  const receiver = {
    storage,
    keys: keys.held,
    surveyOf,
    // Whoever runs this holds the file in their hands: it is the way in for a tablet that has been shut off.
    mayComeFrom: (tablet: string) => {
      fromTablets.set(tablet, (fromTablets.get(tablet) ?? 0) + 1);
      return true;
    },
    today: () => new Date().toISOString().slice(0, 10),
  };
  let refused = false;
  for (const { path, envelopes, recordings } of files) {
    const outcomes: Outcome[] = [];
    for (let at = 0; at < envelopes.length; at += MOST_ENVELOPES) {
      outcomes.push(...(await receiveEnvelopes(receiver, envelopes.slice(at, at + MOST_ENVELOPES))));
    }
    const imported: RecordingImported[] = [];
    // Behind the responses that declare them.
    for (const recording of recordings) imported.push(await importRecording(heard, recording));
    process.stdout.write(outcomeTable(path, outcomes) + recordingTable(imported));
    refused ||= outcomes.some(({ outcome }) => outcome === 'refused') || !imported.every(isOver);
  }
  const audit = createAudit(database, () => new Date());
  for (const [tablet, responses] of fromTablets) await audit.note(SYSTEM, 'tablet.imported', `tablet:${tablet}`, { responses });
  await audit.note(SYSTEM, 'responses.imported', undefined, {
    responses: files.flatMap(({ envelopes }) => envelopes).length,
    recordings: files.flatMap(({ recordings }) => recordings).length,
  });
  return refused ? EXIT.failed : EXIT.done;
});

/** Every file is read before any is stored: a mistyped name stops the whole and leaves nothing half done. */
async function readFileAt(path: string): Promise<Extract<ReadRescueFile, { readonly ok: true }>> {
  const read = readRescueFile(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error(`${path} ${read.problem}`);
  return read;
}
