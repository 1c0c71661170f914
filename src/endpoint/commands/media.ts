import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AREA } from '../../content/area.ts';
import { LOCALES } from '../../content/locales.ts';
import { SURVEYS, surveyOf } from '../../content/surveys.ts';
import { AUDIO_TYPES, CAPTIONS_TYPE, type Prompt, type PromptList, type SignClip, VIDEO_TYPES } from '../../domain/media/prompt.ts';
import { transcriptOf } from '../../domain/media/transcript.ts';
import { withPrompt } from '../../domain/media/withPrompt.ts';
import type { Act } from '../../domain/staff/acts.ts';
import { createCatalogue } from '../../i18n/catalogue.ts';
import { wordsHash } from '../../sealing/wordsHash.ts';
import { changeList, MEDIA_FOLDER, readList, takeIn } from '../media/mediaFolder.ts';
import { textsSaid } from '../prompts/textsSaid.ts';
import { readSettings } from '../settings.ts';
import { SQLITE_FILE } from '../storage/openStorage.ts';
import { EXIT, type Exit, runCommand, UsageError } from './command.ts';
import { noteInAudit } from './noteInAudit.ts';
import { whereHere } from './whereHere.ts';

const USAGE = `Usage: npm run media -- add    --lang TAG --survey ID --page ID [--option CODE] FILE
       npm run media -- sign   --lang TAG --survey ID --page ID --captions FILE.vtt FILE
       npm run media -- remove --lang TAG --survey ID --page ID [--option CODE] [--sign]
       npm run media -- list   [--lang TAG]

Recordings of a person reading a question or an option, for phones that have no voice for the language, and clips of a
person signing a question. The endpoint may be running; phones see a change the next time they have a signal.

  add     Ogg Opus, WebM, MP4 (AAC), MP3 or WAV, at most 2 MB. MP3 and MP4 play on every phone; WAV is large.
          Without --option it is the question, read with its hint. It is heard wherever the survey says the same words, and
          takes the place of what was heard of them so far. Staff can record in the app instead, at /staff/prompts.
  sign    WebM or MP4, at most 40 MB, with captions in WebVTT.
  list    What there is; "words have changed" is not played until it is recorded again.

HEARD_DATA says where they are kept, as it does for the endpoint.
Exit code: 0 done; 1 the file cannot be used; 2 usage.
`;

interface Place {
  readonly lang: string;
  readonly survey: string;
  readonly page: string;
  readonly option?: string;
}

type Asked = ReturnType<typeof readArguments>;

const catalogue = createCatalogue(LOCALES, AREA);

/** The newest version of each. */
const SURVEYS_TODAY = SURVEYS.filter((survey) => surveyOf(survey.id) === survey);

await runCommand(USAGE, async () => {
  const asked = readArguments();
  const read = readSettings(process.env);
  if (!read.ok) throw new UsageError(read.problems.join('\n'));
  const folder = join(read.settings.data, MEDIA_FOLDER);
  switch (asked.act) {
    case 'add':
      return add(folder, asked);
    case 'sign':
      return sign(folder, asked);
    case 'remove':
      return remove(folder, asked);
    case 'list':
      return list(await readList(folder), asked.values.lang);
    default:
      throw new UsageError(asked.act === undefined ? 'Say what to do.' : `There is no "${asked.act}".`);
  }
});

async function add(folder: string, asked: Asked): Promise<Exit> {
  const { place, words } = await placeOf(asked);
  const said = await textsSaid(SURVEYS_TODAY, (survey) => catalogue.surveyWords(survey, place.lang));
  let audio: Prompt['audio'] | undefined;
  await changeList(folder, async (before) => {
    audio = await takeIn(folder, fileOf(asked), AUDIO_TYPES);
    return withPrompt(before, { ...place, words, audio }, (made) => said.has(made.words));
  });
  await noteDone('prompt.published', { ...place, sha256: audio?.sha256 });
  return say(`Kept for ${nameOf(place)}: ${audio?.type}, ${audio?.bytes} bytes${audio?.ms === undefined ? '' : `, ${audio.ms} ms`}.`);
}

async function sign(folder: string, asked: Asked): Promise<Exit> {
  const { place, words } = await placeOf(asked);
  const { lang, survey, page } = place;
  const { captions: captionsFile } = asked.values;
  if (place.option !== undefined) throw new UsageError('A clip is of a question, not of an option.');
  if (captionsFile === undefined) throw new UsageError('--captions is missing: a clip needs them.');
  let video: SignClip['video'] | undefined;
  await changeList(folder, async (before) => {
    const captions = await takeIn(folder, captionsFile, [CAPTIONS_TYPE]);
    video = await takeIn(folder, fileOf(asked), VIDEO_TYPES);
    return { ...before, signs: [...before.signs.filter((clip) => !at(clip, place)), { lang, survey, page, words, video, captions }] };
  });
  await noteDone('sign-clip.published', { ...place, sha256: video?.sha256 });
  return say(`Kept for ${nameOf(place)}: ${video?.type}, ${video?.bytes} bytes, with captions.`);
}

async function remove(folder: string, asked: Asked): Promise<Exit> {
  const { place } = await placeOf(asked);
  await changeList(folder, (before) => {
    const list = asked.values.sign
      ? { ...before, signs: before.signs.filter((clip) => !at(clip, place)) }
      : { ...before, prompts: before.prompts.filter((prompt) => !at(prompt, place)) };
    const gone = before.signs.length + before.prompts.length - list.signs.length - list.prompts.length;
    if (gone === 0) throw new Error(`There is nothing of ${nameOf(place)}.`);
    return list;
  });
  await noteDone(asked.values.sign ? 'sign-clip.withdrawn' : 'prompt.withdrawn', { ...place });
  return say(`Removed: ${nameOf(place)}.`);
}

/** Whoever looks at the log sees what came from this machine too. Where no endpoint has run yet there is none. */
async function noteDone(act: Act, detail: Readonly<Record<string, unknown>>): Promise<void> {
  const where = whereHere();
  if (where.databaseUrl === undefined && !existsSync(join(where.data, SQLITE_FILE))) return;
  await noteInAudit(where, act, detail);
}

async function list({ prompts, signs }: PromptList, lang: string | undefined): Promise<Exit> {
  const all = [...prompts.map((made) => ({ ...made, file: made.audio })), ...signs.map((made) => ({ ...made, file: made.video }))];
  for (const made of all.filter((each) => lang === undefined || each.lang === lang)) {
    const changed = (await wordsNow(made)) === made.words ? '' : '  words have changed';
    say(`${nameOf(made)}  ${made.file.type}  ${made.file.bytes} bytes${changed}`);
  }
  return EXIT.done;
}

/** @throws UsageError when no survey has this place in this language. */
async function placeOf({ values }: Asked): Promise<{ readonly place: Place; readonly words: string }> {
  const { lang, survey, page, option } = values;
  if (lang === undefined || survey === undefined || page === undefined) throw new UsageError('--lang, --survey and --page are needed.');
  if (!LOCALES[lang]) throw new UsageError(`There is no language "${lang}". There are ${Object.keys(LOCALES).join(', ')}.`);
  if (!surveyOf(survey)) throw new UsageError(`There is no survey "${survey}". There are ${SURVEYS.map(({ id }) => id).join(', ')}.`);
  const place = { lang, survey, page, ...(option !== undefined && { option }) };
  const words = await wordsNow(place);
  if (words === undefined) throw new UsageError(`There is no ${nameOf(place)}.`);
  return { place, words };
}

/** The hash of what stands there now, or `undefined` when the surveys no longer have such a place. */
async function wordsNow({ lang, survey: id, page, option }: Place): Promise<string | undefined> {
  const survey = surveyOf(id);
  const words = survey && LOCALES[lang] ? catalogue.surveyWords(survey, lang).pages[page] : undefined;
  const transcript = words && transcriptOf(words, option);
  return transcript === undefined ? undefined : wordsHash(transcript);
}

function at(made: Place, place: Place): boolean {
  return made.lang === place.lang && made.survey === place.survey && made.page === place.page && made.option === place.option;
}

function nameOf({ lang, survey, page, option }: Place): string {
  return [lang, survey, page, ...(option === undefined ? [] : [option])].join(' ');
}

function fileOf({ files }: Asked): string {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file.');
  return file;
}

function say(line: string): Exit {
  process.stdout.write(`${line}\n`);
  return EXIT.done;
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      options: { lang: text, survey: text, page: text, option: text, captions: text, sign: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [act, ...files] = positionals;
    return { act, files, values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
