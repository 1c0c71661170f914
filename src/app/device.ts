/**
 * Small marks on this device that the first paint needs before the store can be opened: language, how pages look, sound and are pressed, and
 * *that* a survey has a draft here (never what is in it); what a reader has seen of what is published; and that this is a shared tablet, in whose hands. Where storage is denied, nothing is remembered and all works.
 */
type Mark =
  | 'language'
  | 'size'
  | 'spacing'
  | 'letters'
  | 'theme'
  | 'calm'
  | 'aloud'
  | 'aloud-speed'
  | 'scan'
  | 'scan-seconds'
  | 'scan-aloud'
  | 'scan-calm'
  | 'install-not-now'
  | 'first-steps'
  | 'said'
  | 'tablet'
  | 'kiosk'
  | `draft.${string}`;

export function mark(name: Mark): string | null {
  try {
    return localStorage.getItem(`heard.${name}`);
  } catch {
    return null;
  }
}

/** @param value `null` takes the mark away. */
export function setMark(name: Mark, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`heard.${name}`);
    else localStorage.setItem(`heard.${name}`, value);
  } catch {
    // Denied or full: the setting holds for this page only, which is what the person sees.
  }
}
