import type { GroupDraft } from './groupDraft.ts';
import type { GroupItem } from './groupItem.ts';
import { ideasIn, sum, talliedPeople } from './groupItemProblem.ts';
import { spokenIn } from './groupSpeaking.ts';

/** What somebody has said something in and the group has not decided about, in the order of the activities: what sending would leave out. */
export function openItems({ activities, items, kept }: GroupDraft): readonly GroupItem[] {
  return activities.flatMap((id) => {
    const item = items[id];
    return item && !kept.includes(id) && saysSomething(item) ? [item] : [];
  });
}

/** Whether there would be something to lose: an item is there from its first touch, and stays when all is taken away again. */
function saysSomething(item: GroupItem): boolean {
  switch (item.kind) {
    case 'hands-up':
    case 'line':
      return talliedPeople(item.tally) > 0;
    case 'card-sort':
      return item.piles.length > 0 || item.own !== undefined;
    case 'not-suitable':
      return true;
    case 'dot-votes':
      return sum(item.counts) > 0;
    case 'wall':
      return item.groups.some((group) => ideasIn(group) > 0);
    case 'drawing':
      return item.strokes.length > 0 || item.caption !== '' || spokenIn(item).length > 0;
    case 'voice':
      return item.recordings.length > 0;
  }
}
