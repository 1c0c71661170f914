import { OTHER_LANGUAGE, SPOKEN_LANGUAGES } from '../../../content/spokenLanguages.ts';
import type { OpenedText, OpenedTranscript } from '../../../contract/staff/listening.ts';
import { lastKept } from '../../../domain/retention/lastKept.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { retentionPeriod } from '../../retention/retentionPeriod.ts';
import { createSettingStore } from '../settings/settingStore.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import { originalWords, redactedWords, typedWords } from './openedWords.ts';
import { readFilter, readTextRef } from './readQuery.ts';
import { summaryOf } from './summaryOf.ts';
import type { TextRow } from './textRows.ts';
import { createTexts } from './texts.ts';

/** `GET /texts/:response/:question`. That it was opened is on the disk before it is. */
export function openText(deps: Deps): StaffRoute['handle'] {
  const texts = createTexts(deps.database);
  const written = deps.speech.variants.map(({ language }) => language);
  return async (c, actor) => {
    const [ref, filter] = [readTextRef(c), readFilter(c)];
    const row = ref && (await texts.one(ref));
    if (!row) return problem('not-found');
    if (!filter) return problem('malformed-request');
    await deps.audit.note(actor, 'words.opened', auditObject(row));
    const [words, redactedText, transcript, previous, next] = await Promise.all([
      originalWords(row, deps.keys.held),
      redactedWords(row, deps.keys.held),
      openTranscript(deps, row, actor),
      texts.neighbour(filter, row, 'before'),
      texts.neighbour(filter, row, 'after'),
    ]);
    const chosen = row.answers['theme'];
    const chosenTheme = chosen?.kind === 'one' ? THEMES.find((theme) => theme === chosen.code) : undefined;
    const reply: OpenedText = {
      ...summaryOf(deps, row),
      words,
      ...(redactedText !== undefined && { redactedText }),
      ...(chosenTheme && { chosenTheme }),
      ...(row.changedBy !== undefined && { changedBy: row.changedBy }),
      ...(row.changedDay !== undefined && { changedDay: row.changedDay }),
      recordings: [...row.recordings],
      ...(transcript && { transcript }),
      languages: [...new Set([row.language, ...written, ...SPOKEN_LANGUAGES, OTHER_LANGUAGE])],
      ...(deps.transcriber && { machine: [...deps.transcriber.languages] }),
      ...(previous && { previous }),
      ...(next && { next }),
    };
    return c.json(reply);
  };
}

async function openTranscript(deps: Deps, row: TextRow, actor: Actor): Promise<OpenedTranscript | undefined> {
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
