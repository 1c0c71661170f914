import { mayBeSpoken, type Recording, speakSeconds } from '../../domain/response/recording.ts';
import type { Answers } from '../../domain/survey/answer.ts';
import { allPages } from '../../domain/survey/branching.ts';
import type { Page, Survey, TextQuestion } from '../../domain/survey/survey.ts';
import type { RecordingRow } from '../../store/spokenRows.ts';
import { playingTime } from './playingTime.ts';
import type { Sounds } from './sounds.ts';
import { spokenTo } from './spokenTo.ts';

/** What may be spoken to: pages, in their sections. */
export type SpokenSurvey = Pick<Survey, 'sections'>;

/** What is kept for a question of a draft that somebody goes on with. */
interface TakenUp {
  readonly question: string;
  readonly recordings: readonly Recording[];
  /** The ids of those that a crash cut off, or that the answer had lost. */
  readonly recovered: readonly string[];
}

/**
 * What was spoken to a draft, as it is kept: the truth after a crash. Of a recording that never ended the length is measured; one
 * of which nothing was kept is forgotten.
 *
 * @param answers of the draft.
 */
export async function takeUpRecordings(
  sounds: Sounds,
  survey: SpokenSurvey,
  { id, answers }: { readonly id: string; readonly answers: Answers },
): Promise<readonly TakenUp[]> {
  const found = await sounds.ofDraft(id);
  if (!found.ok) return [];
  const taken: TakenUp[] = [];
  for (const question of allPages(survey).filter(canBeSpokenTo)) {
    const named = spokenTo(answers[question.id]);
    const rows = found.value.filter((row) => row.question === question.id);
    if (rows.length + named.length > 0) taken.push(await takeUp(sounds, question, named, rows));
  }
  return taken;
}

async function takeUp(
  sounds: Sounds,
  question: TextQuestion,
  named: readonly Recording[],
  rows: readonly RecordingRow[],
): Promise<TakenUp> {
  const recordings: Recording[] = [];
  const recovered: string[] = [];
  const heard: (RecordingRow & { readonly length: number })[] = [];
  for (const row of rows) heard.push({ ...row, length: row.seconds ?? (await measured(sounds, row)) });
  const replaced = new Set(heard.flatMap(({ length, instead = [] }) => (length > 0 ? instead : [])));
  for (const row of heard) {
    const seconds = row.length;
    const recording = { id: row.id, type: row.type, seconds };
    const isNamed = named.some((each) => each.id === row.id);
    // What no answer names may be more than the question has room for.
    if (seconds === 0 || replaced.has(row.id) || !(isNamed || mayBeSpoken(question, [...recordings, recording]))) {
      await sounds.forget(row.id);
      continue;
    }
    recordings.push(recording);
    if (row.seconds === undefined || !isNamed) recovered.push(row.id);
  }
  return { question: question.id, recordings, recovered };
}

async function measured(sounds: Sounds, { id, bytes }: RecordingRow): Promise<number> {
  if (bytes === 0) return 0;
  const found = await sounds.of(id);
  if (!found.ok || !found.value) return 0;
  const seconds = await playingTime(found.value);
  await sounds.end(id, seconds);
  return seconds;
}

const canBeSpokenTo = (page: Page): page is TextQuestion => page.kind === 'text' && speakSeconds(page) > 0;
