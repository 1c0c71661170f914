import { spokenParts } from '../../domain/media/transcript.ts';
import type { PageWords } from '../../i18n/catalogue.ts';

/** Some words, and the element that shows them. */
interface Passage {
  readonly text: string;
  readonly element: Element | undefined;
}

/** What is read in one piece. A person may have recorded the question, and each option. */
export interface Part {
  readonly of: { readonly kind: 'question' } | { readonly kind: 'option'; readonly code: string } | { readonly kind: 'screen' };
  readonly passages: readonly Passage[];
}

/**
 * A survey's page as it is read: what stands in the way, the question with its hint, hard words explained, then each option
 * that is shown.
 * The order is that of the document, which is the same in every direction of writing: a scale that runs from the right in
 * Urdu still begins with its best point.
 *
 * @param screen the part of the document that shows the page.
 */
export function questionParts(screen: ParentNode, words: PageWords): readonly Part[] {
  const problem = screen.querySelector('#error');
  const paragraphs = [...screen.querySelectorAll('form p')];
  const elementOf = (text: string): Element | undefined => {
    if (text === words.label) return screen.querySelector('#heading') ?? undefined;
    if (text === words.hint) return screen.querySelector('#hint') ?? undefined;
    return paragraphs.find((paragraph) => paragraph.textContent === text);
  };
  return [
    ...(problem ? [screenPart(textOf(problem), problem)] : []),
    { of: { kind: 'question' }, passages: spokenParts(words).map((text) => ({ text, element: elementOf(text) })) },
    ...[...screen.querySelectorAll('#hard-words > div')].map((element) =>
      screenPart([...element.children].map(textOf).join(': '), element),
    ),
    ...[...screen.querySelectorAll<HTMLInputElement>('input[name="chosen"]')].flatMap((input) => optionPart(input, words) ?? []),
  ];
}

/** One option, or `undefined` for a field that is none. */
export function optionPart(input: HTMLInputElement, words: PageWords): Part | undefined {
  const text = words.options[input.value];
  if (text === undefined) return undefined;
  const element = input.closest('label')?.querySelector('span') ?? undefined;
  return { of: { kind: 'option', code: input.value }, passages: [{ text, element }] };
}

const READ = 'h1, h2, h3, p, dt, dd, li, code, button.heard-next, button.heard-other, a.heard-next, a.heard-other';
/** The line above, buttons that repeat what was read, and what nobody has opened. */
const PASSED_OVER = '.heard-where, .heard-change, .heard-hidden, [hidden], [aria-hidden="true"], details:not([open]) > :not(summary)';

/** Any other screen, such as "Check your answers": what it says, from top to bottom, and its buttons. */
export function screenParts(screen: ParentNode): readonly Part[] {
  return [...screen.querySelectorAll(READ)]
    .filter((element) => !element.closest(PASSED_OVER) && !element.querySelector(READ))
    .map((element) => ({ text: element.getAttribute('aria-label') ?? textOf(element), element }))
    .filter(({ text }) => text !== '')
    .map(({ text, element }) => screenPart(text, element));
}

const screenPart = (text: string, element: Element): Part => ({ of: { kind: 'screen' }, passages: [{ text, element }] });

function textOf(element: Element): string {
  return element.textContent?.trim().replace(/\s+/g, ' ') ?? '';
}
