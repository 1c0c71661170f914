import * as z from 'zod/mini';
import type { PublicKey } from '../contract/content.ts';
import type { Sealed } from '../contract/envelope.ts';
import type { HeldKeys } from './keyPair.ts';
import { open } from './open.ts';
import { publicKeyOf, seal } from './seal.ts';

/** A text that staff wrote or changed, sealed for the database, with the key that opens it. */
export interface SealedNote extends Sealed {
  readonly keyId: string;
}

/** Where a note belongs, such as `['redacted', <response>, <question>]`. It opens nowhere else. */
export type NotePlace = readonly string[];

/** Apart from `INFO`: what was sealed as a note can never be taken for a response. */
const NOTE_INFO = new TextEncoder().encode('heard/note/v1');

/** Seals a text to the partnership's key. */
export async function sealNote(text: string, place: NotePlace, key: PublicKey): Promise<SealedNote> {
  return { keyId: key.id, ...(await seal(await publicKeyOf(key), text, bound(place, key.id), NOTE_INFO)) };
}

/** The text, or `undefined` when the key is not here, does not open it, or it was moved from another place. */
export async function openNote({ keyId, enc, ct }: SealedNote, place: NotePlace, keys: HeldKeys): Promise<string | undefined> {
  const key = keys.get(keyId);
  if (!key) return undefined;
  const opened = await open({ enc, ct }, key, bound(place, keyId), NOTE_INFO);
  const text = opened.ok ? z.safeParse(z.string(), opened.json) : undefined;
  return text?.success ? text.data : undefined;
}

const bound = (place: NotePlace, keyId: string): Uint8Array => new TextEncoder().encode(JSON.stringify([...place, keyId]));
