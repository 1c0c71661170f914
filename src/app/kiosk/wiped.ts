/** Only in this tab's own memory, from one page to the next; it is gone once it is read. */
const KEY = 'heard.wiped';

/** For the start screen: somebody left, and what they had not finished is deleted. @param tag of the variant that they read. */
export function tellWiped(tag: string): void {
  try {
    sessionStorage.setItem(KEY, tag);
  } catch {
    // Denied: nobody is told.
  }
}

/** What it was told, once. */
export function takeWiped(): string | undefined {
  try {
    const tag = sessionStorage.getItem(KEY) ?? undefined;
    sessionStorage.removeItem(KEY);
    return tag;
  } catch {
    return undefined;
  }
}
