import type { GroupRef } from '../../recordings/spokenRef.ts';
import type { Database } from '../../storage/flavour.ts';
import type { SpokenRow } from '../listening/describeHeard.ts';
import { recordingFrom, transcriptFrom } from '../listening/spokenRows.ts';

/** What was spoken in one activity of a session. */
export type GroupSpoken = SpokenRow & GroupRef;

/** What groups have spoken, as the database knows it. There are some hundreds of sessions: all are read at once. */
export interface GroupSpeech {
  /** Of every session, in the order of its activities' names. */
  all(): Promise<readonly GroupSpoken[]>;
  /** `undefined` where nothing was spoken, or the session is gone. */
  one(ref: GroupRef): Promise<GroupSpoken | undefined>;
}

export function createGroupSpeech({ db }: Pick<Database, 'db'>): GroupSpeech {
  const read = async (session?: string): Promise<readonly GroupSpoken[]> => {
    const [recordings, transcripts] = await Promise.all([
      db
        .selectFrom('recording')
        .innerJoin('group_session', 'group_session.id', 'recording.session_id')
        .select(['recording.id', 'question', 'seconds', 'state', 'recording.received_day', 'deleted_day'])
        .select(['group_session.id as session', 'group_session.language', 'group_session.received_day as declared_day'])
        .$if(session !== undefined, (query) => query.where('group_session.id', '=', session ?? ''))
        .orderBy('group_session.id')
        .orderBy('question')
        .orderBy('position')
        .execute(),
      db
        .selectFrom('transcript')
        .selectAll()
        .where('session_id', session === undefined ? 'is not' : '=', session ?? null)
        .execute(),
    ]);
    const spoken = new Map<string, typeof recordings>();
    for (const row of recordings) {
      const key = `${row.session} ${row.question}`;
      spoken.set(key, [...(spoken.get(key) ?? []), row]);
    }
    return [...spoken.values()].flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const { session: of, question, language } = first;
      const transcript = transcripts.find((row) => row.session_id === of && row.question === question);
      return {
        session: of,
        question,
        language,
        recordings: rows.map((row) => recordingFrom(row, row.declared_day)),
        ...(transcript && { transcript: transcriptFrom(transcript) }),
      };
    });
  };
  return {
    all: () => read(),
    one: async ({ session, question }) => (await read(session)).find((each) => each.question === question),
  };
}
