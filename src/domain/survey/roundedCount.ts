/** Below this a number of responses is not told, not even to staff: few enough that somebody may know who they are. */
const FLOOR = 10;

/** A count as it may be shown: "at least" so many, in tens. `0` means fewer than ten. */
export function roundedCount(count: number): number {
  return count >= FLOOR ? Math.floor(count / FLOOR) * FLOOR : 0;
}
