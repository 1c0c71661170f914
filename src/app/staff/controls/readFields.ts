/** What was typed into a form, by the names of its fields; an empty text for those that are not there. */
export function readFields(form: EventTarget | null): Readonly<Record<string, string>> {
  if (!(form instanceof HTMLFormElement)) return {};
  const texts = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(texts);
}
