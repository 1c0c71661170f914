import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { InboxFilter, TextRef } from '../../../contract/staff/listening.ts';
import type { Tables } from '../../storage/tables.ts';

type Builder = ExpressionBuilder<Tables, 'text' | 'response'>;

/** A place in the inbox, which runs from the newest day to the oldest and by id within a day. */
export interface InboxPlace extends TextRef {
  readonly receivedDay: string;
}

/** What must hold for a text to be in the inbox as filtered. */
export function inboxConditions(eb: Builder, filter: InboxFilter): Expression<SqlBool>[] {
  const { part, survey, language, from, to, theme, concern, about, spoken } = filter;
  const conditions: Expression<SqlBool>[] = [];
  // Word for word as in the partial index: with a parameter in its place neither database would use the index.
  if (part === 'undone' || part === 'new' || part === 'read') conditions.push(sql<SqlBool>`text.state <> 'done'`);
  if (part === 'new' || part === 'read' || part === 'done') conditions.push(eb('text.state', '=', part));
  if (survey !== undefined) conditions.push(eb('response.survey', '=', survey));
  if (language !== undefined) {
    const heard = transcriptOf(eb).where('transcript.language', '=', language);
    conditions.push(eb.or([eb('response.language', '=', language), eb.exists(heard)]));
  }
  if (from !== undefined) conditions.push(eb('text.received_day', '>=', from));
  if (to !== undefined) conditions.push(eb('text.received_day', '<=', to));
  if (about !== undefined) conditions.push(eb('response.about', '=', about));
  if (theme !== undefined) {
    const themes = eb
      .selectFrom('text_theme')
      .select('text_theme.theme')
      .whereRef('text_theme.response_id', '=', 'text.response_id')
      .whereRef('text_theme.question', '=', 'text.question')
      .$if(theme !== 'none', (query) => query.where('text_theme.theme', '=', theme));
    conditions.push(theme === 'none' ? eb.not(eb.exists(themes)) : eb.exists(themes));
  }
  if (concern !== undefined) {
    conditions.push(
      eb.exists(
        eb
          .selectFrom('concern')
          .select('concern.due_day')
          .whereRef('concern.response_id', '=', 'text.response_id')
          .whereRef('concern.question', '=', 'text.question')
          .$if(concern === 'open', (query) => query.where('concern.settled_day', 'is', null)),
      ),
    );
  }
  if (spoken !== undefined) conditions.push(spokenCondition(eb, spoken));
  return conditions;
}

/** What `hearingOf` says of each text, as the database sees it. */
function spokenCondition(eb: Builder, spoken: NonNullable<InboxFilter['spoken']>): Expression<SqlBool> {
  const recordings = eb
    .selectFrom('recording')
    .select('recording.id')
    .whereRef('recording.response_id', '=', 'text.response_id')
    .whereRef('recording.question', '=', 'text.question');
  const received = eb.exists(recordings.where('recording.state', '=', 'received'));
  const ready = transcriptOf(eb).where('transcript.ready', '=', 1);
  const checked = transcriptOf(eb).where('transcript.checked_day', 'is not', null);
  switch (spoken) {
    case 'any':
      return eb.exists(recordings);
    case 'missing':
      return eb.exists(recordings.where('recording.state', '=', 'expected'));
    case 'to-transcribe':
      return eb.and([received, eb.not(eb.exists(ready)), eb.not(eb.exists(checked))]);
    case 'to-check':
      return eb.and([received, eb.exists(ready), eb.not(eb.exists(checked))]);
  }
}

const transcriptOf = (eb: Builder) =>
  eb
    .selectFrom('transcript')
    .select('transcript.version')
    .whereRef('transcript.response_id', '=', 'text.response_id')
    .whereRef('transcript.question', '=', 'text.question');

/** That a text comes after this place, or before it. */
export function beyond(eb: Builder, place: InboxPlace, way: 'after' | 'before'): Expression<SqlBool> {
  const [older, later] = way === 'after' ? (['<', '>'] as const) : (['>', '<'] as const);
  return eb.or([
    eb('text.received_day', older, place.receivedDay),
    eb.and([
      eb('text.received_day', '=', place.receivedDay),
      eb.or([
        eb('text.response_id', later, place.response),
        eb.and([eb('text.response_id', '=', place.response), eb('text.question', later, place.question)]),
      ]),
    ]),
  ]);
}
