/**
 * Asks the browser to keep this site's data until the person clears it. Firefox shows a question, so ask when there is
 * something to keep (after the first answers, never at first sight); Chromium and Safari decide by themselves.
 *
 * @returns `cannot-ask` where the browser has no such question.
 */
export async function askToPersist(storage: StorageManager | undefined): Promise<'kept' | 'not-protected' | 'cannot-ask'> {
  if (!storage?.persist) return 'cannot-ask';
  try {
    return (await storage.persist()) ? 'kept' : 'not-protected';
  } catch {
    return 'cannot-ask';
  }
}
