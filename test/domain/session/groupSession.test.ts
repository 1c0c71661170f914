import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITIES, activityOf } from '../../../src/content/group/activities.ts';
import { PLANS } from '../../../src/content/group/plans.ts';
import type { Activity } from '../../../src/domain/session/groupActivity.ts';
import {
  completeGroup,
  decide,
  type GroupDraft,
  peopleIn,
  readGroupDraft,
  share,
  withItem,
  withPeople,
} from '../../../src/domain/session/groupDraft.ts';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import { groupItemProblem, sum, talliedPeople } from '../../../src/domain/session/groupItemProblem.ts';
import { groupMisfit } from '../../../src/domain/session/groupMisfit.ts';
import { joinGroup, splitGroup } from '../../../src/domain/session/groupParts.ts';
import { codedGroupSchema, groupWordsSchema } from '../../../src/domain/session/groupSchema.ts';
import { openItems } from '../../../src/domain/session/openItems.ts';
import { anyGroup } from './anyGroup.ts';

const HANDS = activityOf('hands-travel') as Extract<Activity, { kind: 'hands-up' }>;
const CARDS = activityOf('cards-goes-well') as Extract<Activity, { kind: 'card-sort' }>;
const DOTS = activityOf('dots-matters') as Extract<Activity, { kind: 'dot-votes' }>;

const hands = (yes: number, sortOf: number, no: number, notSaid = 0, notTakingPart = 0): GroupItem => ({
  activity: HANDS.id,
  kind: 'hands-up',
  shared: false,
  tally: {
    counts: [
      { code: 'yes', count: yes },
      { code: 'sort-of', count: sortOf },
      { code: 'no', count: no },
    ],
    notSaid,
    notTakingPart,
  },
});

const DRAFT: GroupDraft = {
  id: '4c6d1b1e-7a2f-4a35-9a5e-3f6f3b8a7c11',
  day: '2026-11-22',
  plan: 'growing-up',
  who: 'changemakers',
  ages: 'mixed',
  people: 12,
  language: 'en',
  format: 'easy-read',
  activities: ['hands-travel', 'wall-help-most'],
  items: {},
  kept: [],
  at: 'agree',
  symbols: true,
};

describe('the tally of a group', () => {
  it('is kept when hands, those who would not say and those who did not take part are everybody', () => {
    expect(groupItemProblem(HANDS, hands(5, 3, 1, 2, 1), 12)).toBeUndefined();
  });

  it('says how many are missing or too many, and not more', () => {
    expect(groupItemProblem(HANDS, hands(5, 3, 1), 12)).toEqual({ code: 'not-all', said: 9, people: 12 });
    expect(groupItemProblem(HANDS, hands(9, 3, 1), 12)).toEqual({ code: 'too-many', said: 13, people: 12 });
  });

  it('counts everybody once, whatever a group says', () => {
    fc.assert(
      fc.property(anyGroup, ({ people, items }) => {
        for (const item of items) {
          const activity = activityOf(item.activity);
          expect(activity && groupItemProblem(activity, item, people)).toBeUndefined();
          if (item.kind === 'hands-up' || item.kind === 'line') expect(talliedPeople(item.tally)).toBe(people);
          if (item.kind === 'dot-votes') expect(sum(item.counts)).toBeLessThanOrEqual(3 * people);
        }
      }),
    );
  });

  it('does not fit any more when one more or one fewer is there', () => {
    fc.assert(
      fc.property(anyGroup, ({ people, items }) => {
        for (const item of items.filter(({ kind }) => kind === 'hands-up' || kind === 'line')) {
          const activity = activityOf(item.activity) as Activity;
          expect(groupItemProblem(activity, item, people + 1)?.code).toBe('not-all');
          expect(groupItemProblem(activity, item, people - 1)?.code).toBe('too-many');
        }
      }),
    );
  });

  it('has no more dots than everybody together', () => {
    const votes = (count: number): GroupItem => ({
      activity: DOTS.id,
      kind: 'dot-votes',
      shared: false,
      counts: DOTS.options.map((code, at) => ({ code, count: at === 0 ? count : 0 })),
    });
    expect(groupItemProblem(DOTS, votes(12), 4)).toBeUndefined();
    expect(groupItemProblem(DOTS, votes(13), 4)).toEqual({ code: 'too-many-dots', dots: 13, most: 12 });
    expect(groupItemProblem(DOTS, votes(0), 4)).toEqual({ code: 'nothing-said' });
  });
});

describe('a card sort', () => {
  const placed = CARDS.cards.map((card) => ({ card, pile: 'not-sure' }));
  const sorted = (piles: typeof placed): GroupItem => ({ activity: CARDS.id, kind: 'card-sort', shared: false, piles });

  it('is whole when every card lies somewhere, once', () => {
    expect(groupItemProblem(CARDS, sorted(placed), 12)).toBeUndefined();
    expect(groupItemProblem(CARDS, sorted(placed.slice(2)), 12)).toEqual({ code: 'cards-left', left: 2 });
    expect(groupItemProblem(CARDS, sorted([...placed, ...placed.slice(0, 1)]), 12)).toEqual({ code: 'does-not-fit' });
  });

  it('may be one that does not suit the group', () => {
    expect(groupItemProblem(CARDS, { activity: CARDS.id, kind: 'not-suitable', shared: false }, 12)).toBeUndefined();
    expect(groupItemProblem(HANDS, { activity: HANDS.id, kind: 'not-suitable', shared: false }, 12)).toEqual({ code: 'does-not-fit' });
  });
});

describe('a session on its way', () => {
  it('sends what the group kept, and nothing that it threw away or left undecided', () => {
    const wall: GroupItem = { activity: 'wall-help-most', kind: 'wall', shared: false, groups: [{ name: '', ideas: ['Quiet rooms'] }] };
    const both = withItem(withItem(DRAFT, hands(12, 0, 0)), wall);
    expect(completeGroup(both).items).toEqual([]);
    const kept = decide(decide(both, 'wall-help-most', 'keep'), 'hands-travel', 'keep');
    expect(completeGroup(kept).items.map(({ activity }) => activity)).toEqual(['hands-travel', 'wall-help-most']);
    const thrown = decide(kept, 'wall-help-most', 'throw-away');
    expect(completeGroup(thrown).items).toEqual([hands(12, 0, 0)]);
    expect(JSON.stringify(thrown)).not.toContain('Quiet rooms');
  });

  it('asks again before what was changed is kept', () => {
    const kept = decide(withItem(DRAFT, hands(12, 0, 0)), 'hands-travel', 'keep');
    expect(completeGroup(withItem(kept, hands(11, 1, 0))).items).toEqual([]);
    expect(completeGroup(decide(kept, 'hands-travel', 'change')).items).toEqual([]);
  });

  it('undoes nothing that others said when somebody leaves early or comes late: whoever was not there did not take part', () => {
    const kept = decide(withItem(DRAFT, hands(12, 0, 0)), 'hands-travel', 'keep');
    const fewer = withPeople(kept, 11);
    expect(readGroupDraft(structuredClone(fewer))).toEqual(fewer);
    expect(peopleIn(fewer, 'hands-travel')).toBe(12);
    expect(peopleIn(fewer, 'line-adulthood')).toBe(11);
    expect(completeGroup(fewer)).toMatchObject({ people: 12, items: [hands(12, 0, 0)] });
    const { people, items } = completeGroup(withPeople(kept, 14));
    expect(people).toBe(14);
    expect(items).toEqual([hands(12, 0, 0, 0, 2)]);
    expect(items.map((item) => groupItemProblem(activityOf(item.activity) as Activity, item, people))).toEqual([undefined]);
  });

  it('asks again about the activity that is looked at when its number changes, and about what was changed since', () => {
    const kept = decide(withItem(DRAFT, hands(12, 0, 0)), 'hands-travel', 'keep');
    expect(completeGroup(withPeople(kept, 11, 'hands-travel')).items).toEqual([]);
    expect(peopleIn(withPeople(kept, 11, 'hands-travel'), 'hands-travel')).toBe(11);
    expect(completeGroup(withItem(withPeople(kept, 11), hands(11, 0, 0)))).toMatchObject({ people: 11, items: [] });
  });

  it('names what would be left out because nobody has decided about it, and no activity in which nothing was said', () => {
    const wall: GroupItem = { activity: 'wall-help-most', kind: 'wall', shared: false, groups: [{ name: '', ideas: ['Quiet rooms'] }] };
    const both = withItem(withItem(DRAFT, hands(12, 0, 0)), wall);
    expect(openItems(both)).toEqual([hands(12, 0, 0), wall]);
    const kept = decide(both, 'hands-travel', 'keep');
    expect(openItems(kept)).toEqual([wall]);
    expect(openItems(withPeople(kept, 11))).toEqual([wall]);
    expect(openItems(withItem(kept, { ...wall, groups: [{ name: '', ideas: [] }] }))).toEqual([]);
    expect(openItems(withItem(DRAFT, hands(0, 0, 0)))).toEqual([]);
  });

  it('keeps what the Board sees apart from what is kept', () => {
    const kept = decide(withItem(DRAFT, hands(12, 0, 0)), 'hands-travel', 'keep');
    expect(completeGroup(share(kept, 'hands-travel', true)).items).toMatchObject([{ activity: 'hands-travel', shared: true }]);
  });

  it('is read back from the disk as it was, and not at all when it is damaged', () => {
    const draft = decide(withItem(DRAFT, hands(12, 0, 0)), 'hands-travel', 'keep');
    expect(readGroupDraft(structuredClone(draft))).toEqual(draft);
    expect(readGroupDraft({ ...draft, people: -1 })).toBeUndefined();
    expect(readGroupDraft({ ...draft, names: ['Sam'] })).toBeUndefined();
  });
});

describe('a finished session', () => {
  it('comes apart into what is counted and what is worded, and together again, whatever was said', () => {
    fc.assert(
      fc.property(anyGroup, (session) => {
        const parts = splitGroup(session);
        expect(joinGroup(parts)).toEqual(session);
        expect(codedGroupSchema.safeParse(parts.coded).success).toBe(true);
        expect(groupWordsSchema.safeParse(parts.words).success).toBe(true);
        const said = session.items.flatMap((item) => (item.kind === 'wall' ? item.groups.flatMap(({ ideas }) => ideas) : []));
        for (const idea of said.filter((each) => each.length > 12)) expect(JSON.stringify(parts.coded)).not.toContain(idea);
      }),
    );
  });

  it('does not take words that belong to nothing, or fewer than it counted', () => {
    const wall: GroupItem = { activity: 'wall-help-most', kind: 'wall', shared: false, groups: [{ name: '', ideas: ['One', 'Two'] }] };
    const { coded, words } = splitGroup({ ...completeGroup(DRAFT), items: [wall] });
    expect(joinGroup({ coded, words: {} })).toBeUndefined();
    expect(joinGroup({ coded, words: { 'wall-help-most': { groups: [{ name: '', ideas: ['One'] }] } } })).toBeUndefined();
    expect(joinGroup({ coded, words: { ...words, 'hands-travel': { groups: [] } } })).toBeUndefined();
  });

  it('is refused when an activity is unknown, there twice, or adds up to another number of people', () => {
    expect(groupMisfit({ people: 12, items: [hands(12, 0, 0)] }, activityOf)).toBeUndefined();
    expect(groupMisfit({ people: 12, items: [{ ...hands(12, 0, 0), activity: 'hands-unheard-of' }] }, activityOf)).toBe('unknown-activity');
    expect(groupMisfit({ people: 12, items: [hands(12, 0, 0), hands(0, 12, 0)] }, activityOf)).toBe('does-not-fit');
    expect(groupMisfit({ people: 11, items: [hands(12, 0, 0)] }, activityOf)).toBe('does-not-fit');
    expect(groupMisfit({ people: 12, items: [] }, activityOf)).toBe('does-not-fit');
  });
});

describe('the plans', () => {
  it('are made of activities that there are, each once', () => {
    expect(new Set(ACTIVITIES.map(({ id }) => id)).size).toBe(ACTIVITIES.length);
    for (const { activities } of PLANS) {
      expect(activities.map(activityOf)).not.toContain(undefined);
      expect(new Set(activities).size).toBe(activities.length);
    }
  });
});
