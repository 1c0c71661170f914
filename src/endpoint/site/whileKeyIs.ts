import type { Keys } from '../keys.ts';

/** What is made with the key that is sealed to: once, and anew when there is another. */
export function whileKeyIs<T>(keys: Pick<Keys, 'current'>, make: () => T): () => T {
  let made: { readonly with: string; readonly it: T } | undefined;
  return () => {
    const { id } = keys.current;
    if (made?.with !== id) made = { with: id, it: make() };
    return made.it;
  };
}
