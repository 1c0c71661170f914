import { INDICATORS } from './indicators.ts';

/** The parts of the plan that are measured, in its order, each with its indicators. */
export const PLAN_AREAS = [...new Set(INDICATORS.map(({ id }) => id.slice(0, 3)))].map((priority) => ({
  priority,
  indicators: INDICATORS.filter(({ id }) => id.startsWith(priority)),
}));
