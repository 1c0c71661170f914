import type { OpenedText } from '../../../contract/staff/listening.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import { describeHeard } from './describeHeard.ts';
import { originalWords, redactedWords } from './openedWords.ts';
import { readFilter, readTextRef } from './readQuery.ts';
import { summaryOf } from './summaryOf.ts';
import { createTexts } from './texts.ts';

/** `GET /texts/:response/:question`. That it was opened is on the disk before it is. */
export function openText(deps: Deps): StaffRoute['handle'] {
  const texts = createTexts(deps.database);
  return async (c, actor) => {
    const [ref, filter] = [readTextRef(c), readFilter(c)];
    const row = ref && (await texts.one(ref));
    if (!row) return problem('not-found');
    if (!filter) return problem('malformed-request');
    await deps.audit.note(actor, 'words.opened', auditObject(row));
    const [words, redactedText, heard, previous, next] = await Promise.all([
      originalWords(row, deps.keys.held),
      redactedWords(row, deps.keys.held),
      describeHeard(deps, row, actor),
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
      ...heard,
      ...(previous && { previous }),
      ...(next && { next }),
    };
    return c.json(reply);
  };
}
