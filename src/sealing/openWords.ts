import type { Sealed } from '../contract/envelope.ts';
import { associatedData, type Binding } from './associatedData.ts';
import type { HeldKeys } from './keyPair.ts';
import { open } from './open.ts';

export type OpenedWords =
  /** JSON, not yet held against any schema. */
  { readonly ok: true; readonly words: unknown } | { readonly ok: false; readonly refusal: 'unknown-key' | 'cannot-open' };

/** Opens the words of a stored response, which stay sealed until somebody with the right to reads them. */
export async function openWords(binding: Binding, words: Sealed, keys: HeldKeys): Promise<OpenedWords> {
  const key = keys.get(binding.keyId);
  if (!key) return { ok: false, refusal: 'unknown-key' };
  const opened = await open(words, key, associatedData(binding, 'words'));
  return opened.ok ? { ok: true, words: opened.json } : { ok: false, refusal: 'cannot-open' };
}
