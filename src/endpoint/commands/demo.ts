import { parseArgs } from 'node:util';
import { VARIANTS } from '../../content/locales.ts';
import { SURVEYS, surveyOf } from '../../content/surveys.ts';
import { loadDemo, removeDemo } from '../demo/demo.ts';
import { readSettings } from '../settings.ts';
import { createAudit, SYSTEM } from '../staff/audit.ts';
import { EXIT, runCommand, UsageError } from './command.ts';

const USAGE = `Usage: HEARD_DATA=demo-data npm run demo [-- --seed NAME] [-- --remove]

Puts a year of made-up families into an empty store, to show Heard to people and to try it: four waves, all channels and languages, and
figures of the other indicators. Every page of figures says that they are made up. The same seed gives the same year.
A store that holds anything real is left alone. Start the endpoint once with the same HEARD_DATA before, and again to look at it.

  --seed NAME  Another year. Without it: heard.
  --remove     Takes everything out again that the demonstration put in. Start the endpoint again afterwards: it remembers figures
               that are out.

HEARD_DATA and DATABASE_URL say where it is kept, as they do for the endpoint.
Exit code: 0 done; 1 failed, or something real is there; 2 usage.
`;

await runCommand(USAGE, async (open) => {
  const { seed, remove } = readArguments();
  const { database, storage, keys } = await open();
  const audit = createAudit(database, () => new Date());
  if (remove) {
    const removed = await removeDemo(database, surveyOf);
    await audit.note(SYSTEM, 'demo.removed', undefined, { responses: removed });
    process.stdout.write(`${removed} made-up responses and all that came with them are gone. Start the endpoint again.\n`);
    return EXIT.done;
  }
  const read = readSettings(process.env);
  if (!read.ok) throw new UsageError(read.problems.join('\n'));
  const { thresholds } = read.settings;
  const surveys = SURVEYS.filter((survey) => surveyOf(survey.id) === survey);
  const today = new Date().toISOString().slice(0, 10);
  const loaded = await loadDemo({ database, storage, keys, surveys, surveyOf, variants: VARIANTS, thresholds }, seed, today);
  if (loaded === 'not-empty') {
    process.stderr.write(
      'There is something in this store already. A demonstration goes into an empty one: name another folder with HEARD_DATA.\n',
    );
    return EXIT.failed;
  }
  await audit.note(SYSTEM, 'demo.loaded', undefined, { responses: loaded.responses });
  process.stdout.write(`${loaded.responses} made-up responses in four waves. Every figure says that it is made up.\n`);
  return EXIT.done;
});

function readArguments(): { readonly seed: string; readonly remove: boolean } {
  try {
    const { values } = parseArgs({ options: { seed: { type: 'string' }, remove: { type: 'boolean' } } });
    return { seed: values.seed ?? 'heard', remove: values.remove ?? false };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
