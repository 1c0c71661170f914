/** Answers to one question: those that count as favourable, and all that gave a rating. Counts of people. */
export interface Rated {
  readonly positive: number;
  /** The base: whoever did not know, was not concerned, did not want to say or skipped the question is not in it. */
  readonly base: number;
}

/**
 * The share of favourable answers, 0 to 1; `undefined` without a base. The plan defines no "per cent who agree", so this is
 * our own definition, and it is printed wherever a share stands.
 */
export function share({ positive, base }: Rated): number | undefined {
  return base > 0 ? positive / base : undefined;
}
