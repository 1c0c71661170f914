/** What may be logged of an error: a driver's own fields could quote what somebody wrote. */
export function loggedError(error: unknown): { readonly err: Readonly<Record<string, string | undefined>> } {
  if (!(error instanceof Error)) return { err: { type: typeof error } };
  return { err: { type: error.name, message: error.message, stack: error.stack } };
}
