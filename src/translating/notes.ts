import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const notesSchema = z.record(z.string(), z.strictObject({ note: z.optional(z.string()), most: z.optional(z.number()) }));

/**
 * What translators are told of the app's own texts, by `<file>:<dotted key>` or by a part of it from the left: that of
 * `app:nav` counts for all that begins with `app:nav.`. `most` is the longest sensible length in characters.
 */
export type Notes = z.infer<typeof notesSchema>;

/** @throws when the file is no JSON, or not what the schema says. Without a file there are no notes. */
export function readNotes(file: string): Notes {
  return existsSync(file) ? z.parse(notesSchema, JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** All notes that count for a key, the general ones first, in one text. */
export function noteFor(notes: Notes, key: string): string {
  return partsOf(key)
    .flatMap((part) => notes[part]?.note ?? [])
    .join(' ');
}

/** The most particular limit that counts for a key. */
export function limitFor(notes: Notes, key: string): number | undefined {
  return partsOf(key).reduce<number | undefined>((most, part) => notes[part]?.most ?? most, undefined);
}

/** `app:nav.back` gives `app:nav` and `app:nav.back`; a note of a plural counts for each of its forms. */
function partsOf(key: string): string[] {
  const whole = key.replace(/_(zero|one|two|few|many|other)$/, '');
  const parts = whole.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
