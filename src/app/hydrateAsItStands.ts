import { type ComponentChild, hydrate } from 'preact';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * As `hydrate`, and what somebody wrote or chose before this script was there counts. By itself, taking a page over puts every
 * field back to what the build drew, without a word.
 */
export function hydrateAsItStands(view: ComponentChild, screen: Element): void {
  const put = [...screen.querySelectorAll<Field>('input, select, textarea')].flatMap((field) => {
    const again = asItStands(field);
    return again ? [{ field, again }] : [];
  });
  hydrate(view, screen);
  for (const { field, again } of put) {
    again();
    // One of the two is what the component listens to.
    for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

/** @returns what puts the field back to how it stands now; `undefined` when that is how the build drew it. */
function asItStands(field: Field): (() => void) | undefined {
  const { value } = field;
  const write = () => {
    field.value = value;
  };
  if (field instanceof HTMLSelectElement) return [...field.options].some((one) => one.selected !== one.defaultSelected) ? write : undefined;
  if (!(field instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(field.type))
    return value === field.defaultValue ? undefined : write;
  const { checked } = field;
  // Of radio buttons, the chosen one says it for all.
  if (checked === field.defaultChecked || (field.type === 'radio' && !checked)) return undefined;
  return () => {
    field.checked = checked;
  };
}
