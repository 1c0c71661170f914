/** How long recordings are together, in seconds. */
export const secondsOf = (recordings: readonly { readonly seconds: number }[]): number =>
  recordings.reduce((sum, { seconds }) => sum + seconds, 0);
