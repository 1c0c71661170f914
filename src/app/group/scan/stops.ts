/** Something that the light of a scan stands on: a control, or several of them together. */
export interface Stop<T> {
  readonly of: T;
  /** Of several: what is among them. Empty for a control. */
  readonly inside: readonly Stop<T>[];
}

/** More than so many at once take too long to wait through: they are gone through by rows first. */
const MOST = 7;

/** As few levels as there can be without more than `MOST` at once: what comes first on the screen is spread out first. */
export function spread<T>(stops: readonly Stop<T>[]): readonly Stop<T>[] {
  let level = stops;
  for (;;) {
    const room = MOST - level.length + 1;
    const at = level.findIndex(({ inside }) => inside.length > 0 && inside.length <= room);
    if (at === -1) return level.map(({ of, inside }) => ({ of, inside: inside.length > 0 ? spread(inside) : [] }));
    level = [...level.slice(0, at), ...(level[at]?.inside ?? []), ...level.slice(at + 1)];
  }
}

/** Where the light stands: at which stop of the first level, of the level inside that, and so on. */
type Way = readonly number[];

export function stopAt<T>(stops: readonly Stop<T>[], [at = 0, ...inside]: Way): Stop<T> | undefined {
  const stop = stops[at];
  return inside.length > 0 && stop ? stopAt(stop.inside, inside) : stop;
}

/** @returns the way to it, or `undefined` when it is not there any more. */
export function wayTo<T>(stops: readonly Stop<T>[], of: T): Way | undefined {
  for (const [at, stop] of stops.entries()) {
    if (stop.of === of) return [at];
    const inside = wayTo(stop.inside, of);
    if (inside) return [at, ...inside];
  }
  return undefined;
}

/**
 * One stop on. At the end of several the light goes back to them as a whole, and so out of them; at the end of all it begins again.
 *
 * @returns `round`: whether it begins again.
 */
export function onward<T>(stops: readonly Stop<T>[], way: Way): { readonly way: Way; readonly round: boolean } {
  const [outside, at] = [way.slice(0, -1), way.at(-1) ?? 0];
  const level = outside.length > 0 ? (stopAt(stops, outside)?.inside ?? []) : stops;
  if (at + 1 < level.length) return { way: [...outside, at + 1], round: false };
  return outside.length > 0 ? { way: outside, round: false } : { way: [0], round: true };
}
