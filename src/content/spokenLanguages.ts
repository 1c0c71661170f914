/**
 * What families here speak and nothing here is written in, BCP 47: a listener may hear it. `phr` is Pahari-Pothwari. Languages that
 * the app is in need not stand here.
 */
export const SPOKEN_LANGUAGES = ['phr', 'bn', 'ckb', 'es', 'it', 'ps', 'pt', 'so', 'uk', 'yue'] as const;

/** Anything else, or nobody is sure. */
export const OTHER_LANGUAGE = 'und';
