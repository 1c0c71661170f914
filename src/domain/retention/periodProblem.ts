import type { Period, RetentionKind } from './retentionKinds.ts';

/** What is wrong with a period for this kind; `undefined` when it may be set. */
export function periodProblem(kind: RetentionKind, period: Period): 'must-end' | 'too-short' | 'too-long' | 'not-whole' | undefined {
  if (period === 'kept') return kind.mayBeKept ? undefined : 'must-end';
  if (!Number.isInteger(period)) return 'not-whole';
  if (period < kind.least) return 'too-short';
  return period > kind.most ? 'too-long' : undefined;
}
