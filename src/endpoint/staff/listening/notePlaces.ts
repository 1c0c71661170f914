import type { MessageRef } from '../../../contract/staff/changemakers.ts';
import type { TextRef } from '../../../contract/staff/listening.ts';
import type { NotePlace } from '../../../sealing/note.ts';
import { ownerOf, type SpokenRef } from '../../recordings/spokenRef.ts';

/** Where each kind of sealed note belongs: it opens there and nowhere else. */
export const NOTE_PLACES = {
  /** A text as redacted. */
  redacted: ({ response, question }: TextRef): NotePlace => ['redacted', response, question],
  /** How a concern was settled. */
  settled: ({ response, question }: TextRef): NotePlace => ['settled', response, question],
  /** What somebody typed while hearing a spoken answer, or a group. */
  transcript: (ref: SpokenRef): NotePlace => ['transcript', ownerOf(ref).id, ref.question],
  /** What was said at a meeting. */
  meeting: (meeting: string, position: number): NotePlace => ['meeting', meeting, String(position)],
  /** What a listener lets the Changemakers read of what their group wrote or drew in an activity. */
  released: ({ session, activity }: MessageRef): NotePlace => ['released', session, activity],
  /** A "You said" that a Changemaker proposes. */
  proposal: (id: string): NotePlace => ['proposal', id],
};
