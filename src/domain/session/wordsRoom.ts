import { type GroupDraft, keptItems } from './groupDraft.ts';
import { splitGroup } from './groupParts.ts';

/** Bytes of JSON that the sealed words of a session have room for: the contract's 96,000, less the tag and what they are padded with. */
const MOST_WORDS_BYTES = 95_500;

/**
 * How much of the sealed words would be taken by all that a group has written, drawn and photographed, kept or not: what is still
 * undecided can be kept as it is.
 *
 * @returns `over`: there is no room for it. `bytes`: UTF-8.
 */
export function wordsRoom(draft: GroupDraft): { readonly bytes: number; readonly over: boolean } {
  const all = keptItems({ ...draft, kept: draft.activities });
  const { words } = splitGroup({ ...draft, items: all });
  const bytes = utf8Length(JSON.stringify(words));
  return { bytes, over: bytes > MOST_WORDS_BYTES };
}

/** Without the encoder of a browser, which this room does not have. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
