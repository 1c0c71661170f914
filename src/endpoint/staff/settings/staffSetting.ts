import type * as z from 'zod/mini';

/** A setting that staff make. Each is declared once, where it is used. */
export interface StaffSetting<T> {
  /** Of the row and in the audit log, such as `retention.periods`. */
  readonly name: string;
  readonly schema: z.ZodMiniType<T>;
  /** What holds until somebody sets it. */
  readonly otherwise: T;
}
