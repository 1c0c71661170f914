import * as z from 'zod/mini';
import type { inboxSchema } from '../../../contract/staff/listening.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import type { StaffRoute } from '../staffRoute.ts';
import type { InboxPlace } from './inboxConditions.ts';
import { readFilter } from './readQuery.ts';
import { summaryOf } from './summaryOf.ts';
import { createTexts } from './texts.ts';

const PAGE = 50;

const cursorSchema = z.tuple([z.iso.date(), z.uuid(), z.string()]);

/** `GET /texts`. */
export function inbox(deps: Deps): StaffRoute['handle'] {
  const texts = createTexts(deps.database);
  return async (c) => {
    const filter = readFilter(c);
    const after = placeFrom(c.req.query('after'));
    if (!filter || after === 'none') return problem('malformed-request');
    const [count, rows, choices] = await Promise.all([texts.count(filter), texts.page(filter, after, PAGE + 1), choicesIn(deps)]);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    const reply: z.infer<typeof inboxSchema> = {
      count,
      texts: shown.map((row) => summaryOf(deps, row)),
      ...(rows.length > PAGE && last && { next: `${last.receivedDay}.${last.response}.${last.question}` }),
      ...choices,
    };
    return c.json(reply);
  };
}

function placeFrom(cursor: string | undefined): InboxPlace | undefined | 'none' {
  if (cursor === undefined || cursor === '') return undefined;
  const read = cursorSchema.safeParse(cursor.split('.'));
  if (!read.success) return 'none';
  const [receivedDay, response, question] = read.data;
  return { receivedDay, response, question };
}

/** What responses there are to filter by. */
async function choicesIn({ database: { db }, surveys, speech }: Deps) {
  const [ids, languages, heard, about] = await Promise.all([
    db.selectFrom('response').select('survey').distinct().orderBy('survey').execute(),
    db.selectFrom('response').select('language').distinct().execute(),
    db.selectFrom('transcript').select('language').distinct().execute(),
    db.selectFrom('response').select('about').distinct().where('about', 'is not', null).orderBy('about').execute(),
  ]);
  return {
    surveys: ids.map(({ survey: id }) => {
      const survey = surveys.surveyOf(id);
      return { id, title: survey ? speech.surveyWords(survey, 'en').title : id };
    }),
    languages: [...new Set([...languages, ...heard].map(({ language }) => language))].sort(),
    about: about.flatMap(({ about }) => about ?? []),
  };
}
