import { type Constraint, type Model, solve } from 'yalps';

/** What somebody knows of a sum of unknowns: exactly, or its least or most. */
export type Known = Constraint & { /** How often each unknown is in it. */ readonly of: ReadonlyMap<string, number> };

/** The least and the most that an unknown can be, whole numbers that are not negative, with all this known. */
export function range(
  unknowns: readonly string[],
  known: readonly Known[],
  unknown: string,
): { readonly least: number; readonly most: number } {
  const variables = new Map(
    unknowns.map((name) => [
      name,
      new Map([
        ...known.flatMap(({ of }, at): [string, number][] => (of.has(name) ? [[`k${at}`, of.get(name) ?? 0]] : [])),
        ...(name === unknown ? [['aim', 1] as [string, number]] : []),
      ]),
    ]),
  );
  const constraints = new Map(known.map(({ of: _, ...constraint }, at) => [`k${at}`, constraint]));
  const end = (direction: 'minimize' | 'maximize'): number => {
    const model: Model = { direction, objective: 'aim', constraints, variables, integers: true };
    const found = solve(model);
    if (found.status !== 'optimal') throw new Error(`no ${direction}: ${found.status}`);
    return found.result;
  };
  return { least: end('minimize'), most: end('maximize') };
}
