import type { TextRef } from '../../contract/staff/listening.ts';
import type { SpokenOwner } from '../storage/recordingTables.ts';

/** What was spoken in one activity of a group's session. */
export interface GroupRef {
  readonly session: string;
  /** The activity. */
  readonly question: string;
}

/** What was spoken to one question: of a response, or of a group. */
export type SpokenRef = TextRef | GroupRef;

/** The column that says whose it is, and what stands there. */
interface Owner {
  readonly column: keyof SpokenOwner;
  readonly id: string;
}

export const ownerOf = (ref: SpokenRef): Owner =>
  'session' in ref ? { column: 'session_id', id: ref.session } : { column: 'response_id', id: ref.response };

/** What a row belongs to. @throws when it belongs to nothing, which the database does not let be. */
export function refOf({ response_id, session_id, question }: SpokenOwner & { readonly question: string }): SpokenRef {
  if (response_id !== null) return { response: response_id, question };
  if (session_id !== null) return { session: session_id, question };
  throw new Error('something that was spoken belongs to nobody');
}
