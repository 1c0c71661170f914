import type { DeskPart } from '../../../contract/promptRecording.ts';
import { isMissing } from './partState.ts';

export const isWaiting = ({ waiting }: DeskPart): boolean => waiting.length > 0;

/** Where to begin. */
export function firstOf(parts: readonly DeskPart[], which: (part: DeskPart) => boolean): number {
  return Math.max(0, parts.findIndex(which));
}

/** The next one after this, else from the beginning; never one with the same words, which has just been dealt with. */
export function nextOf(parts: readonly DeskPart[], at: number, which: (part: DeskPart) => boolean): number | undefined {
  const order = [...parts.keys()].map((step) => (at + 1 + step) % parts.length);
  return order.find((each) => {
    const part = parts[each];
    return part !== undefined && which(part) && part.words !== parts[at]?.words;
  });
}

export function countText(parts: readonly DeskPart[]): string {
  const count = (which: (part: DeskPart) => boolean) => parts.filter(which).length;
  return `${parts.length} texts: ${count(({ published }) => published !== undefined)} published, ${count(isWaiting)} waiting, ${count(isMissing)} missing.`;
}
