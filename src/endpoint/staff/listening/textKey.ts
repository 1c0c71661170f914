import type { TextRef } from '../../../contract/staff/listening.ts';

/** Tells texts apart in a map. */
export const textKey = ({ response, question }: TextRef): string => `${response} ${question}`;
