/**
 * Text as a spreadsheet file can carry it. XML has no way to write most control characters, and reads a carriage return
 * as a line feed: ECMA-376 (part 1, 22.9.2.19, `ST_Xstring`) writes such a character as `_xHHHH_`, and the underscore
 * that starts a text which only looks like that as `_x005F_`.
 */
export function xlsxText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(NOT_IN_XML, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
}

// Delete (U+007F) is allowed in XML, and left out by the library that writes the file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that it is about
const NOT_IN_XML = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g;
