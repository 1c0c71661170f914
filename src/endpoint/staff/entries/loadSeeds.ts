import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { entrySchema } from '../../../contract/staff/entries.ts';
import { plannedActionSchema } from '../../../contract/staff/timeline.ts';
import type { Entry } from '../../../domain/said-doing/entry.ts';
import type { PlannedAction } from '../../../domain/said-doing/promise.ts';
import { SYSTEM } from '../audit.ts';
import type { EntryStore, StoredEntry } from './entryStore.ts';
import type { TimelineStore } from './timelineStore.ts';

/** What a release brings along, from public documents. */
export interface Seeds {
  readonly entries: readonly Entry[];
  readonly timeline: readonly PlannedAction[];
}

/**
 * Puts what a release brings where nobody has written yet: new entries and actions are added and shown, and those that no
 * member of staff ever touched are brought up to date. What somebody has changed, agreed with or withdrawn stays as it is.
 * Safe to repeat.
 *
 * @throws when a seed is not an entry: a fault of the release.
 */
export async function loadSeeds(seeds: Seeds, entries: EntryStore, timeline: TimelineStore, today: string): Promise<void> {
  const stored = await entries.all();
  for (const seed of seeds.entries) {
    const entry = z.parse(entrySchema, seed);
    const there = stored.get(entry.id);
    if (there && (there.newest.author.id !== SYSTEM.id || there.decisions.some(({ actor }) => actor.id !== SYSTEM.id))) continue;
    let version = there?.newest.version ?? 0;
    if (!isDeepStrictEqual(there?.newest.entry, entry)) {
      const saved = await entries.save({ entry, quotes: [], confirmed: entry.reviewed }, version, SYSTEM, today);
      // Another process that starts at the same moment has just done it.
      if (!saved.ok) continue;
      version = saved.version;
    }
    const show = { kind: 'published', version, madeOn: today, from: today } as const;
    const isShown = ({ decisions }: StoredEntry) => decisions.some((each) => each.version === version);
    await entries.decide(entry.id, show, SYSTEM, (entry) => (isShown(entry) ? 'done' : undefined));
  }
  const actions = new Map((await timeline.all()).map((each) => [each.action.id, each]));
  for (const seed of seeds.timeline) {
    const action = z.parse(plannedActionSchema, seed);
    const there = actions.get(action.id);
    if (there && (isDeepStrictEqual(there.action, action) || there.author.id !== SYSTEM.id)) continue;
    await timeline.save(action, there?.version ?? 0, SYSTEM, today);
  }
}
