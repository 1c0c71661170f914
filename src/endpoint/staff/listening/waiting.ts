import type { InboxFilter, Waiting } from '../../../contract/staff/listening.ts';
import type { Deps } from '../../createApp.ts';
import type { Database } from '../../storage/flavour.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { inboxConditions } from './inboxConditions.ts';

/** `GET /hearings/waiting`: exact numbers, for those who do the work. */
export function waitingHearings({ database }: Deps): StaffRoute['handle'] {
  return async (c) => {
    const [toTranscribe, toCheck, missing] = await Promise.all([
      waiting(database, { part: 'all', spoken: 'to-transcribe' }),
      waiting(database, { part: 'all', spoken: 'to-check' }),
      waiting(database, { part: 'all', spoken: 'missing' }),
    ]);
    return c.json({ toTranscribe, toCheck, missing } satisfies Waiting);
  };
}

/** As the inbox filters, so that a figure and the list that it leads to agree. */
export async function waiting({ db }: Database, filter: InboxFilter): Promise<Waiting['missing']> {
  const { count, since } = await db
    .selectFrom('text')
    .innerJoin('response', 'response.id', 'text.response_id')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('text.received_day').as('since')])
    .where((eb) => eb.and(inboxConditions(eb, filter)))
    .executeTakeFirstOrThrow();
  return { count: Number(count), ...(since !== null && { since }) };
}
