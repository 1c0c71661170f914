import { searchRequest, type TextSummary } from '../../../contract/staff/listening.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import { readTextRef } from './readQuery.ts';
import { suggestThemes } from './suggestThemes.ts';
import { summaryOf } from './summaryOf.ts';
import { textKey } from './textKey.ts';
import { createTexts } from './texts.ts';
import type { WordMemory } from './wordMemory.ts';

const MOST_FOUND = 100;
/** Most texts that are looked at for ones that have themes already. */
const MOST_ALIKE = 200;

/** `POST /words/search`. That somebody searched is noted; what for is a family's word as often as not, and is not. */
export function searchWords(deps: Deps, memory: WordMemory): StaffRoute['handle'] {
  const texts = createTexts(deps.database);
  return async (c, actor) => {
    const read = await readJson(c, searchRequest);
    if (!read.ok) return read.problem;
    await deps.audit.note(actor, 'words.searched');
    const found = await memory.find(read.body.terms);
    const rows = new Map((await texts.several(found.slice(0, MOST_FOUND))).map((row) => [textKey(row), row]));
    const shown = found.slice(0, MOST_FOUND).flatMap((ref): TextSummary[] => {
      const row = rows.get(textKey(ref));
      return row ? [summaryOf(deps, row)] : [];
    });
    return c.json({ texts: shown, more: found.length > MOST_FOUND });
  };
}

/** `GET /texts/:response/:question/suggestions`. */
export function suggestions(deps: Deps, memory: WordMemory): StaffRoute['handle'] {
  const texts = createTexts(deps.database);
  return async (c, actor) => {
    const ref = readTextRef(c);
    const row = ref && (await texts.one(ref));
    if (!row) return problem('not-found');
    await deps.audit.note(actor, 'words.compared', auditObject(row));
    const alike = await memory.like(row, MOST_ALIKE);
    const coded = new Map((await texts.several(alike.map(({ ref }) => ref))).map((each) => [textKey(each), each.themes]));
    const neighbours = alike.map(({ ref, score }) => ({ score, themes: coded.get(textKey(ref)) ?? [] }));
    const themes = suggestThemes(neighbours.filter(({ themes }) => themes.length > 0));
    return c.json({ themes: themes.filter((theme) => !row.themes.includes(theme)) });
  };
}
