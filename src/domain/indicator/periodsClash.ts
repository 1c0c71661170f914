import { type Period, periodOf } from './periodOf.ts';

/**
 * Whether two periods share days, so that one figure could be taken from the other. Of one kind they never do.
 *
 * @param one, other as `periodOf` reads them; what it does not read shares nothing.
 */
export function periodsClash(one: string, other: string): boolean {
  const [first, second] = [periodOf(one), periodOf(other)];
  return (
    first !== undefined && second !== undefined && first.kind !== second.kind && from(first) <= second.last && from(second) <= first.last
  );
}

/** A financial year has the name of a school year, and begins in April. */
const from = ({ kind, first }: Period): string => (kind === 'school-year' ? `${first.slice(0, 4)}-04-01` : first);
