import { render } from 'preact';
import { translator, type Words } from '../../i18n/translate.ts';
import { DisplaySettings } from './DisplaySettings.tsx';

/**
 * Fills the panel behind "Aa" (`controls/DisplayTool.tsx`). Built apart from the pages and loaded at the first tap, with
 * words of its own, so that nobody's first question waits for it.
 *
 * @param panel an empty element, from now on this module's.
 * @throws when the words are neither on this device nor to be had.
 */
export async function openDisplay(panel: Element, tag: string): Promise<void> {
  const words = (await (await fetch(`/display/${tag}.json`)).json()) as Words;
  render(<DisplaySettings t={translator(words, tag)} tag={tag} />, panel);
}
