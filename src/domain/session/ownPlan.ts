import * as z from 'zod/mini';

/** An order of activities that a facilitator made, kept on their device. Neither its name nor its id is ever sent: a session says `OWN_PLAN`. */
export interface OwnPlan {
  readonly id: string;
  readonly name: string;
  /** Ids of activities, each once, in their order. */
  readonly activities: readonly string[];
}

export const MOST_OWN_PLANS = 12;
/** Characters. */
export const MOST_PLAN_NAME = 60;

const ownPlanSchema = z.strictObject({
  id: z.uuidv4(),
  name: z.string().check(z.maxLength(MOST_PLAN_NAME), z.regex(/\S/)),
  activities: z.array(z.string()).check(z.minLength(1)),
});

/** What stands among the settings, as the plan it is; `undefined` when it is none that this version can use. */
export function readOwnPlan(row: unknown): OwnPlan | undefined {
  const read = ownPlanSchema.safeParse(row);
  return read.success ? read.data : undefined;
}

/** One step towards the beginning (`-1`) or the end (`1`); at either end it stays where it is. */
export function moved(activities: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const [from, to] = [activities.indexOf(id), activities.indexOf(id) + by];
  if (from === -1 || to < 0 || to >= activities.length) return activities;
  const without = activities.filter((each) => each !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}
