/** Filled in when the catalogue is made, so a language may do without them where its grammar wants other words. */
const AREA_PLACEHOLDERS: readonly string[] = ['product', 'area', 'partnership'];

/** What a text needs filled in, in order of the alphabet: `{{count}}` gives `count`. */
export function placeholders(text: string): string[] {
  return everyPlaceholder(text).filter((name) => !AREA_PLACEHOLDERS.includes(name));
}

/** With the area's own names among them. */
export function everyPlaceholder(text: string): string[] {
  const names = [...text.matchAll(/\{\{([\w-]+)\}\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return [...new Set(names)].sort();
}
