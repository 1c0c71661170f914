import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { AREA } from '../content/area.ts';
import { LOCALES, LOCALES_FOLDER } from '../content/locales.ts';
import { SURVEYS } from '../content/surveys.ts';
import { DEFAULT_VARIANT } from '../i18n/variants.ts';
import { checkRows } from './checkRows.ts';
import { localeFiles } from './localeFiles.ts';
import { readNotes } from './notes.ts';
import { readSpreadsheet } from './readSpreadsheet.ts';
import { rowSentence } from './rowSentence.ts';
import { takeRows } from './takeRows.ts';
import { textRows } from './textRows.ts';
import { writeSpreadsheet } from './writeSpreadsheet.ts';

const USAGE = `Usage: npm run locale -- export TAG [--out FILE]
       npm run locale -- import TAG FILE

export  Writes every text of a language into one spreadsheet for translators: FILE, or heard-TAG.xlsx.
import  Reads a spreadsheet back. If any row does not fit, nothing is written, and each such row is listed with the reason.

TAG names a folder in locales, such as ur. A new language needs only its meta.json to begin with.
Exit code: 0 done; 1 refused; 2 usage.
`;

const EXIT = { done: 0, refused: 1, usage: 2 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<Exit> {
  const asked = parsed(args);
  if (asked === 'help') return say(USAGE, EXIT.done);
  if (!asked) return refuse(USAGE, EXIT.usage);
  const { command, tag, file } = asked;
  const meta = LOCALES[tag]?.meta;
  if (tag === DEFAULT_VARIANT) return refuse('English is what others are translated from; edit locales/en itself.\n', EXIT.usage);
  if (!meta)
    return refuse(`There is no folder ${tag} in ${LOCALES_FOLDER}. Make one with a meta.json in it (see README.md).\n`, EXIT.usage);
  const rows = textRows(LOCALES, SURVEYS, readNotes(join(LOCALES_FOLDER, 'notes.json')), tag);
  if (command === 'export') {
    await writeSpreadsheet(file, { tag, name: meta.name, dir: meta.dir }, rows);
    const there = rows.filter(({ translation }) => translation !== '').length;
    return say(`${rows.length} texts written to ${file}; ${there} of them have a translation.\n`, EXIT.done);
  }
  return bringBack(tag, file, rows);
}

async function bringBack(tag: string, file: string, rows: ReturnType<typeof textRows>): Promise<Exit> {
  const returned = await readSpreadsheet(file);
  if (!returned.ok) return refuse(`${returned.why}\n`, EXIT.refused);
  if (returned.tag !== tag) return refuse(`${file} holds translations into ${returned.tag}, not ${tag}.\n`, EXIT.refused);
  const problems = checkRows(returned.rows, rows, tag, { ...AREA });
  if (problems.length > 0) {
    const count = new Set(problems.map(({ number }) => number)).size;
    return refuse(
      `${problems.map((problem) => `${rowSentence(problem)}\n`).join('')}\nNothing was written: ${counted(count, 'row does', 'rows do')} not fit.\n`,
      EXIT.refused,
    );
  }
  const taken = takeRows(returned.rows, rows, new Date().toISOString().slice(0, 10));
  const folder = join(LOCALES_FOLDER, tag);
  const files = localeFiles(taken);
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  if (!files.has('reviews.json')) await rm(join(folder, 'reviews.json'), { force: true });
  const { texts, reviews, changed, notReviewed } = taken;
  const empty = rows.length - texts.size;
  return say(
    `${counted(changed.length, 'text has', 'texts have')} changed; ${reviews.size} of ${rows.length} are reviewed, ${empty} have no translation yet.\n` +
      (notReviewed.length > 0
        ? `Still drafts, because the words or the English changed after they were reviewed: ${notReviewed.join(', ')}\n`
        : ''),
    EXIT.done,
  );
}

function parsed(args: readonly string[]): 'help' | { command: 'export' | 'import'; tag: string; file: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [command, tag, file, ...more] = positionals;
    if (values.help) return 'help';
    if (tag === undefined || more.length > 0) return undefined;
    if (command === 'export' && file === undefined) return { command, tag, file: values.out ?? `heard-${tag}.xlsx` };
    if (command === 'import' && file !== undefined && values.out === undefined) return { command, tag, file };
    return undefined;
  } catch {
    // An option that there is not.
    return undefined;
  }
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function say(text: string, exit: Exit): Exit {
  process.stdout.write(text);
  return exit;
}

function refuse(text: string, exit: Exit): Exit {
  process.stderr.write(text);
  return exit;
}
