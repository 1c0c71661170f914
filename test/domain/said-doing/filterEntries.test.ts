import { describe, expect, it } from 'vitest';
import { filterEntries } from '../../../src/domain/said-doing/filterEntries.ts';

const entries = [
  { id: 'speech', themes: ['waiting', 'health'], priority: 'PA3', ages: [], needs: ['communication-and-interaction'] },
  { id: 'college', themes: ['growing-up'], priority: 'PA4', ages: ['16-to-17', '18-to-25'], needs: [] },
  { id: 'plans', themes: ['assessment-and-plans', 'waiting'], priority: 'PA6', ages: [], needs: [] },
] as const;
const ids = (filter: Parameters<typeof filterEntries>[1]) => filterEntries(entries, filter).map(({ id }) => id);

describe('filtering the entries', () => {
  it('shows everything to who asks for nothing in particular, in the order it came', () => {
    expect(ids({})).toEqual(['speech', 'college', 'plans']);
  });

  it('finds by theme and by part of the plan', () => {
    expect(ids({ theme: 'waiting' })).toEqual(['speech', 'plans']);
    expect(ids({ priority: 'PA4' })).toEqual(['college']);
  });

  it('hides nothing that is for every age or every need from who looks for one', () => {
    expect(ids({ age: 'under-5' })).toEqual(['speech', 'plans']);
    expect(ids({ age: '16-to-17' })).toEqual(['speech', 'college', 'plans']);
    expect(ids({ need: 'sensory-or-physical' })).toEqual(['college', 'plans']);
  });

  it('asks for all of it at once', () => {
    expect(ids({ theme: 'waiting', need: 'cognition-and-learning' })).toEqual(['plans']);
    expect(ids({ theme: 'growing-up', age: 'under-5' })).toEqual([]);
  });
});
