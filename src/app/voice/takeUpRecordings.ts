import { mayBeSpoken, type Recording, speakSeconds } from '../../domain/response/recording.ts';
import type { Answers } from '../../domain/survey/answer.ts';
import { allPages } from '../../domain/survey/branching.ts';
import type { Page, Survey, TextQuestion } from '../../domain/survey/survey.ts';
import { endRecording } from '../../store/endRecording.ts';
import { forgetRecording } from '../../store/forgetRecording.ts';
import type { Store } from '../../store/openStore.ts';
import { recordingsOf } from '../../store/recordingsOf.ts';
import { soundOf } from '../../store/soundOf.ts';
import type { RecordingRow } from '../../store/spokenRows.ts';
import { playingTime } from './playingTime.ts';
import { spokenTo } from './spokenTo.ts';

/** What is kept for a question of a draft that somebody goes on with. */
interface TakenUp {
  readonly question: string;
  readonly recordings: readonly Recording[];
  /** The ids of those that a crash cut off, or that the answer had lost. */
  readonly recovered: readonly string[];
}

/**
 * What was spoken to a draft, as it lies on the disk: the truth after a crash. Of a recording that never ended the length is measured; one
 * of which nothing was kept is forgotten.
 *
 * @param answers of the draft.
 */
export async function takeUpRecordings(
  store: Pick<Store, 'run'>,
  survey: Survey,
  { id, answers }: { readonly id: string; readonly answers: Answers },
): Promise<readonly TakenUp[]> {
  const found = await store.run((db) => recordingsOf(db, id));
  if (!found.ok) return [];
  const taken: TakenUp[] = [];
  for (const question of allPages(survey).filter(canBeSpokenTo)) {
    const named = spokenTo(answers[question.id]);
    const rows = found.value.filter((row) => row.question === question.id);
    if (rows.length + named.length > 0) taken.push(await takeUp(store, question, named, rows));
  }
  return taken;
}

async function takeUp(
  store: Pick<Store, 'run'>,
  question: TextQuestion,
  named: readonly Recording[],
  rows: readonly RecordingRow[],
): Promise<TakenUp> {
  const recordings: Recording[] = [];
  const recovered: string[] = [];
  for (const row of rows) {
    const seconds = row.seconds ?? (await measured(store, row));
    const recording = { id: row.id, type: row.type, seconds };
    const isNamed = named.some((each) => each.id === row.id);
    // One that a newer recording was to take the place of may be more than the question has room for.
    if (seconds === 0 || !(isNamed || mayBeSpoken(question, [...recordings, recording]))) {
      await store.run((db) => forgetRecording(db, row.id));
      continue;
    }
    recordings.push(recording);
    if (row.seconds === undefined || !isNamed) recovered.push(row.id);
  }
  return { question: question.id, recordings, recovered };
}

async function measured(store: Pick<Store, 'run'>, { id, bytes }: RecordingRow): Promise<number> {
  if (bytes === 0) return 0;
  const found = await store.run((db) => soundOf(db, id));
  if (!found.ok || !found.value) return 0;
  const seconds = await playingTime(found.value);
  await store.run((db) => endRecording(db, id, seconds));
  return seconds;
}

const canBeSpokenTo = (page: Page): page is TextQuestion => page.kind === 'text' && speakSeconds(page) > 0;
