import * as z from 'zod/mini';
import { type OwnPlan, readOwnPlan } from '../domain/session/ownPlan.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** Plans stand among the settings, as JSON, one a row: there are a few, on few devices. They go with the other settings. */
const PLAN = 'group.plan.';

const rowSchema = z.object({ value: z.string() });

/** By name. A damaged one is passed over. */
export async function groupPlans(db: Database): Promise<Kept<readonly OwnPlan[]>> {
  const rows = await db.settings.where('name').startsWith(PLAN).toArray();
  const plans = rows.flatMap((row) => parsed(row) ?? []);
  return { ok: true, value: plans.sort((one, other) => one.name.localeCompare(other.name)) };
}

export async function saveGroupPlan(db: Database, plan: OwnPlan): Promise<Kept<void>> {
  await db.settings.put({ name: PLAN + plan.id, value: JSON.stringify(plan) });
  return { ok: true, value: undefined };
}

export async function deleteGroupPlan(db: Database, id: string): Promise<Kept<void>> {
  await db.settings.delete(PLAN + id);
  return { ok: true, value: undefined };
}

function parsed(row: unknown): OwnPlan | undefined {
  const read = rowSchema.safeParse(row);
  if (!read.success) return undefined;
  try {
    return readOwnPlan(JSON.parse(read.data.value));
  } catch {
    return undefined;
  }
}
