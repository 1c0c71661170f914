import { OTHER_LANGUAGE, SPOKEN_LANGUAGES } from '../../../content/spokenLanguages.ts';
import type { Heard, OpenedTranscript } from '../../../contract/staff/listening.ts';
import { lastKept } from '../../../domain/retention/lastKept.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import type { Deps } from '../../createApp.ts';
import type { SpokenRef } from '../../recordings/spokenRef.ts';
import { retentionPeriod } from '../../retention/retentionPeriod.ts';
import { createSettingStore } from '../settings/settingStore.ts';
import { typedWords } from './openedWords.ts';
import type { RowRecording, RowTranscript } from './spokenRows.ts';

/** What was spoken to one question, as the database knows it. */
export type SpokenRow = SpokenRef & {
  readonly language: string;
  readonly recordings: readonly RowRecording[];
  readonly transcript?: RowTranscript;
};

/** What was spoken, and what was typed of it, opened. Whoever calls this notes it in the audit log first. */
export async function describeHeard(deps: Deps, row: SpokenRow, actor: Actor): Promise<Heard> {
  const written = deps.speech.variants.map(({ language }) => language);
  const transcript = await openTranscript(deps, row, actor);
  return {
    language: row.language,
    recordings: [...row.recordings],
    ...(transcript && { transcript }),
    languages: [...new Set([row.language, ...written, ...SPOKEN_LANGUAGES, OTHER_LANGUAGE])],
    ...(deps.transcriber && { machine: [...deps.transcriber.languages] }),
  };
}

async function openTranscript(deps: Deps, row: SpokenRow, actor: Actor): Promise<OpenedTranscript | undefined> {
  const { transcript, recordings } = row;
  const words = await typedWords(row, deps.keys.held);
  if (!transcript || !words) return undefined;
  const { version, language, ready, writer, writtenBy, writtenDay } = transcript;
  const period = await createSettingStore(deps.database, deps.audit).read(retentionPeriod('recordings'));
  const ending = period !== 'kept' && recordings.some(({ state }) => state === 'received');
  const checked = transcript.checked && {
    ...transcript.checked,
    ...(ending && { until: lastKept(period, transcript.checked.day) }),
  };
  return { version, language, words, ready, writtenBy, writtenDay, mine: writer === actor.id, ...(checked && { checked }) };
}
