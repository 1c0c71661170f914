import MiniSearch, { type SearchResult } from 'minisearch';

/** One text in memory. `id` is the `textKey`. */
export interface IndexedText {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

/** Rarer words tell more than these many do; a text of twenty thousand characters is not searched for word by word. */
const MOST_TERMS = 300;

/** Words as the Unicode standard cuts them, so that scripts without spaces have words too. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

export function wordsIn(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Finds texts by their words, in memory only. */
export function createWordIndex() {
  const index = new MiniSearch<IndexedText>({
    fields: ['text'],
    storeFields: ['language'],
    tokenize: wordsIn,
    processTerm: (term) => term.normalize('NFKC').toLowerCase(),
  });
  return {
    add: (text: IndexedText): void => index.add(text),
    discard: (id: string): void => index.discard(id),
    has: (id: string): boolean => index.has(id),
    /** Texts that hold every word, or a word that begins with it. Best first. */
    find: (terms: string): readonly string[] =>
      index.search(terms, { combineWith: 'AND', prefix: true }).map(({ id }: SearchResult) => String(id)),
    /** Texts in the same language that share words with this one. Best first, the text itself left out. */
    like: ({ id: own, language, text }: IndexedText, most: number): readonly { readonly id: string; readonly score: number }[] =>
      index
        .search([...new Set(wordsIn(text))].slice(0, MOST_TERMS).join(' '), {
          combineWith: 'OR',
          filter: ({ id, language: theirs }) => id !== own && theirs === language,
        })
        .slice(0, most)
        .map(({ id, score }) => ({ id: String(id), score })),
  };
}
