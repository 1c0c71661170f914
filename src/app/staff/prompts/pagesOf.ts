import type { DeskPart } from '../../../contract/promptRecording.ts';

/** A page of a survey, as somebody who records it goes through it. */
export interface DeskPage {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  /** The question first, then its options. */
  readonly parts: readonly DeskPart[];
}

/** The parts by page, in order. */
export function pagesOf(parts: readonly DeskPart[]): readonly DeskPage[] {
  const ids = [...new Set(parts.map(({ page }) => page))];
  return ids.map((id, at) => ({ id, number: at + 1, parts: parts.filter(({ page }) => page === id) }));
}

/** Where a part stands, in words: `Page 3 of 21, option 2 of 5`. */
export function placeText(pages: readonly DeskPage[], part: DeskPart): string {
  const page = pages.find(({ id }) => id === part.page);
  if (!page) return '';
  const at = page.parts.indexOf(part);
  return `Page ${page.number} of ${pages.length}, ${at === 0 ? 'the question' : `option ${at} of ${page.parts.length - 1}`}`;
}
