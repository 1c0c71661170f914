import { activityOf } from '../../content/group/activities.ts';
import { GROUPS, type GroupSession } from '../../domain/session/groupSession.ts';
import { dayAfter } from '../../domain/survey/dayAfter.ts';
import { chance } from './chance.ts';
import { wavesBefore } from './madeUpYear.ts';

/** Sessions of groups that never met, raised hands and a line: as many a wave as it takes for something to be shown of them. */
export function madeUpGroups(seed: string, today: string): readonly GroupSession[] {
  const by = chance(seed);
  return wavesBefore(today).flatMap((wave, at) =>
    GROUPS.map((who, each): GroupSession => {
      const name = `group/${at}/${each}`;
      const people = 9 + Math.floor(by.of(name, 'people') * 7);
      return {
        id: by.id(name),
        day: dayAfter(wave.first, 20 + each * 15),
        plan: 'growing-up',
        who,
        ages: '14-to-15',
        people,
        language: 'en',
        format: 'easy-read',
        items: ['hands-travel', 'line-adulthood'].flatMap((activity) => {
          const asked = activityOf(activity);
          if (asked?.kind !== 'hands-up' && asked?.kind !== 'line') return [];
          const counts = asked.points.map((code) => ({ code, count: 0 }));
          for (let one = 0; one < people - 1; one += 1) {
            const said = by.choose(
              counts.map((count, place) => [count, 1 + (counts.length - place) * (0.2 + at * 0.15)]),
              name,
              activity,
              one,
            );
            said.count += 1;
          }
          const tally = { counts, notSaid: 1, notTakingPart: 0 };
          const said = { activity, shared: true, tally };
          return [asked.kind === 'line' ? { ...said, kind: asked.kind, together: false } : { ...said, kind: asked.kind }];
        }),
      };
    }),
  );
}
