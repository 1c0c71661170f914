import { type Stop, spread } from './stops.ts';

const CONTROLS = 'a[href], button, summary, select, input[type="checkbox"], input[type="radio"], input[type="file"]';

/** Elements that may hold several controls under a name of their own. */
export const NAMED = '[aria-label], [aria-labelledby], fieldset';

/**
 * What can be chosen on a screen now, nested as the page nests it: a row of piles is one thing with its piles inside. What is typed into is left
 * out: one switch types through the device's own keyboard on the screen.
 *
 * @param screen its tools, which stand first, come last here. How the switch works is set by somebody with other hands.
 */
export function stopsIn(screen: Element): readonly Stop<Element>[] {
  const children = [...screen.children];
  const tools = children.filter((child) => child.matches('.heard-where'));
  return spread([...children.filter((child) => !tools.includes(child)), ...tools].flatMap(stopsOf));
}

function stopsOf(element: Element): readonly Stop<Element>[] {
  if (element.matches('.group-switch')) return [];
  if (element.matches(CONTROLS)) return canBeChosen(element) ? [{ of: element, inside: [] }] : [];
  const inside = [...element.children].flatMap(stopsOf);
  const [only] = inside;
  // Several in a pile whose own button cannot be pressed now are still those of that pile.
  if (inside.length === 1 && only && only.inside.length > 0 && element.matches(NAMED)) return [{ of: element, inside: only.inside }];
  return inside.length > 1 ? [{ of: element, inside }] : inside;
}

function canBeChosen(element: Element): boolean {
  if (element.matches(':disabled, [aria-disabled="true"]')) return false;
  // Its place is what is seen: a box inside its label may be drawn by the label alone.
  return (element.closest('label') ?? element).checkVisibility?.({ visibilityProperty: true }) ?? true;
}
