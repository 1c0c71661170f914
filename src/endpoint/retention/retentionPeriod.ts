import * as z from 'zod/mini';
import { periodProblem } from '../../domain/retention/periodProblem.ts';
import { type Period, RETENTION_KINDS, type RetentionKindId } from '../../domain/retention/retentionKinds.ts';
import type { StaffSetting } from '../staff/settings/staffSetting.ts';

/** The period of one kind, as staff set it. One that is out of bounds counts as not set. */
export function retentionPeriod(kind: RetentionKindId): StaffSetting<Period> {
  const { standard, ...bounds } = RETENTION_KINDS[kind];
  return {
    name: `retention.${kind}`,
    schema: z.union([z.int(), z.literal('kept')]).check(z.refine((period) => periodProblem({ standard, ...bounds }, period) === undefined)),
    otherwise: standard,
  };
}
