/** “A, B or C”, as the reader's language joins them. English is British here: no comma before the last. */
export function joinList(items: readonly string[], type: 'conjunction' | 'disjunction', tag: string): string {
  return new Intl.ListFormat(tag.replace(/^en\b/, 'en-GB'), { type }).format(items);
}
