import type { Status } from '../../domain/said-doing/entry.ts';
import type { PromiseState } from '../../domain/said-doing/promise.ts';

/** How far something is, for those who read with pictures. OpenMoji. */
export const STAND_PICTURES: Readonly<Record<Status | PromiseState | 'passed', string>> = {
  heard: '1F442',
  planned: '1F4C5',
  doing: '1F6E0',
  done: '2705',
  cannot: '1F6AB',
  'not-known': '2753',
  'under-way': '1F6E0',
  kept: '2705',
  late: '23F0',
  changed: '1F504',
  passed: '231B',
};
