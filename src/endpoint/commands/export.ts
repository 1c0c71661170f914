import { parseArgs } from 'node:util';
import { AREA } from '../../content/area.ts';
import { LOCALES } from '../../content/locales.ts';
import { SURVEYS, surveyOf } from '../../content/surveys.ts';
import { createCatalogue } from '../../i18n/catalogue.ts';
import { EXPORT_FORMATS, type ExportRequest, exportResponses } from '../export/exportResponses.ts';
import { createAudit, SYSTEM } from '../staff/audit.ts';
import { EXIT, runCommand, UsageError } from './command.ts';

const USAGE = `Usage: npm run export -- --format csv|xlsx|json --out FILE [--survey ID]

Writes every response that has arrived, one row each, and what group sessions said, with the phones that joined them: apart from
the responses, one row for each session, activity and option, with how many young people there were. Words that a listener has
redacted are as redacted, and "redacted" says which. The endpoint may be running.

  --format csv    One table. Without --survey, and with responses to several surveys: one file each, FILE-<survey>.
                  Group sessions: FILE-group-sessions.
                  A cell that starts with = + - @ ' a tab or a carriage return gets an apostrophe in front, so that
                  no spreadsheet runs it. Take one leading apostrophe away and every cell is as it was written.
  --format xlsx   One sheet a survey, one for group sessions, and a code book. Everything people wrote is text, whatever it starts with.
  --format json   { "codebook": [], "responses": [], "groups": [] }, everything exactly as it was written.
  --survey ID     Only this survey, and no group sessions: ${[...new Set(SURVEYS.map(({ id }) => id))].join(', ')}.

HEARD_DATA and DATABASE_URL say where the responses are, as they do for the endpoint.
Exit code: 0 done; 1 failed, or some words could not be opened (those responses are in the file without them); 2 usage.
`;

await runCommand(USAGE, async (open) => {
  const { format, out, survey } = readArguments();
  const { storage, keys, recordings, database } = await open();
  const answered = [...new Set((await storage.surveyCounts()).map((count) => count.survey))];
  if (survey !== undefined && !answered.includes(survey) && !surveyOf(survey)) throw new UsageError(`There is no survey "${survey}".`);
  const every = answered.length > 0 ? answered : [...new Set(SURVEYS.map(({ id }) => id))];
  const catalogue = createCatalogue(LOCALES, AREA);
  const exporter = { storage, keys: keys.held, surveyOf, wordsOf: (each: (typeof SURVEYS)[number]) => catalogue.surveyWords(each, 'en') };
  // Before, as with all that opens words: a line without a file is better than a file without a line.
  await createAudit(database, () => new Date()).note(SYSTEM, 'responses.exported', undefined, { format, survey: survey ?? 'all' });
  const report = await exportResponses(exporter, {
    format,
    out,
    ...(survey === undefined ? { surveys: every, groups: true } : { surveys: [survey] }),
  });
  say(`${report.responses} ${report.responses === 1 ? 'response' : 'responses'} written to ${report.files.join(', ')}`);
  if (report.groupSessions > 0) say(`Group sessions, in a table of their own: ${report.groupSessions}.`);
  const { expected, since, refused } = await recordings.expectedMissing();
  if (expected > 0) say(`${expected} recordings that were declared have not arrived yet, the first since ${since}.`);
  if (refused > 0) say(`${refused} recordings arrived as they were declared, and cannot be heard.`);
  if (report.unreadable === 0) return EXIT.done;
  process.stderr.write(
    `${report.unreadable} of them hold words that could not be opened: a key is missing from the data folder, or they were damaged.\n`,
  );
  return EXIT.failed;
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readArguments(): Pick<ExportRequest, 'format' | 'out'> & { readonly survey: string | undefined } {
  const { format, out, survey } = parsed();
  const known = EXPORT_FORMATS.find((each) => each === format);
  if (!known) throw new UsageError(format === undefined ? '--format is missing.' : `There is no format "${format}".`);
  if (!out) throw new UsageError('--out is missing.');
  return { format: known, out, survey };
}

function parsed(): { format?: string; out?: string; survey?: string } {
  try {
    return parseArgs({ options: { format: { type: 'string' }, out: { type: 'string' }, survey: { type: 'string' } } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
