/** The sentences of a text. A label without a full stop is one too. */
export const sentences = (text: string): string[] => text.split(/(?<=[.!?:…])\s+/).filter((sentence) => sentence !== '');

/** How many words a sentence has, as a reader would count them. */
export const wordCount = (sentence: string): number => sentence.split(/\s+/).length;
