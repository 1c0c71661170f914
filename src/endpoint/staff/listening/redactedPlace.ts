import type { TextRef } from '../../../contract/staff/listening.ts';
import type { NotePlace } from '../../../sealing/note.ts';

/** Where a redacted text belongs: it opens for this text and no other. */
export const redactedPlace = ({ response, question }: TextRef): NotePlace => ['redacted', response, question];
