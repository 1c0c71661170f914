/** The newest of a row, as far back as all of them are made up, or none: nothing is drawn or said from the one kind to the other. Oldest first. */
export function ofOneKind<T>(row: readonly T[], isMadeUp: (each: T) => boolean): readonly T[] {
  const newest = row.at(-1);
  if (newest === undefined) return row;
  const kind = isMadeUp(newest);
  return row.slice(row.findLastIndex((each) => isMadeUp(each) !== kind) + 1);
}
