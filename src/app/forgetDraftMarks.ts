/** No survey has a draft on this device any more (`device.ts`). */
export function forgetDraftMarks(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith('heard.draft.')) localStorage.removeItem(name);
  } catch {
    // Denied: then there are no marks either.
  }
}
