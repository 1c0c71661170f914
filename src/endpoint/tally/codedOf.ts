import type { Kysely } from 'kysely';
import type { Channel, Format } from '../../domain/response/response.ts';
import { answersFrom } from '../storage/answerRows.ts';
import type { AnswerRow, Tables } from '../storage/tables.ts';
import type { ToCount } from './countsOf.ts';

/** What was counted of these responses, as far as it was: read before they go. */
export async function codedOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly (ToCount & { readonly receivedDay: string })[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('response').selectAll().where('id', 'in', ids).execute();
  const answers = await db
    .selectFrom('answer')
    .selectAll()
    .where('response_id', 'in', ids)
    .orderBy('response_id')
    .orderBy('question')
    .orderBy('position')
    .execute();
  const answersBy = new Map<string, AnswerRow[]>(ids.map((id) => [id, []]));
  for (const answer of answers) answersBy.get(answer.response_id)?.push(answer);
  return rows.map(({ id, survey, version, language, format, channel, campaign, day, wave, received_day }) => ({
    coded: {
      id,
      survey,
      version,
      language,
      // Both were parsed against the closed lists before they were written.
      format: format as Format,
      channel: channel as Channel,
      ...(campaign !== null && { campaign }),
      day,
      answers: answersFrom(answersBy.get(id) ?? []),
    },
    wave: wave ?? '',
    receivedDay: received_day,
  }));
}
