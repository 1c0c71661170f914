import type { RawAnswer } from '../../domain/survey/parseAnswer.ts';

/** Name and id of the one text or number field of a page. */
export const WRITTEN = 'written';

export const optionId = (code: string): string => `option-${code}`;
export const sayId = (code: string): string => `say-${code}`;

/** What the form holds now, read from the page itself: the one truth for a tap made before or after the app started. */
export function readForm(form: HTMLFormElement): RawAnswer {
  const data = new FormData(form);
  const chosen = data.getAll('chosen').map(String);
  const said = chosen.map((code) => data.get(`say-${code}`)).find((value) => value !== null);
  return { chosen, written: String(data.get(WRITTEN) ?? said ?? '') };
}

/**
 * "None of these" and the ways of answering set apart stand alone: ticking one clears the rest, ticking the rest clears it.
 * Radios do this by themselves.
 */
export function keepApart(form: HTMLFormElement, ticked: HTMLInputElement): void {
  if (ticked.type !== 'checkbox' || !ticked.checked) return;
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    if (box !== ticked && ('exclusive' in ticked.dataset || 'exclusive' in box.dataset)) box.checked = false;
  }
}

/** Unticks and empties every field of the page. */
export function clearForm(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) field.checked = false;
    else field.value = '';
  }
}
