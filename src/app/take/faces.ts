/**
 * A scale's points as faces, best first, by how many points it has: the picture supports the word and never replaces it.
 * Faces differ in their mouths, not in colour. OpenMoji.
 */
const FACES: Readonly<Record<number, readonly string[]>> = {
  3: ['1F600', '1F610', '1F641'],
  5: ['1F600', '1F642', '1F610', '1F641', '1F61E'],
};

/** Every face there is, for the build. */
export const ALL_FACES: readonly string[] = Object.values(FACES).flat();

/** @param at its place among the `points`, from 0. */
export function faceOf(at: number, points: number): string | undefined {
  return FACES[points]?.[at];
}
