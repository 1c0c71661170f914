import type { Database } from '../../storage/flavour.ts';
import { textKey } from './textKey.ts';

/** The texts that somebody is worried about, as `textKey`s in a fixed order: few, because each must be settled in days. */
export async function openConcerns({ db }: Database): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('concern')
    .select(['response_id', 'question'])
    .where('settled_day', 'is', null)
    .orderBy('response_id')
    .orderBy('question')
    .execute();
  return new Set(rows.map(({ response_id: response, question }) => textKey({ response, question })));
}
