import { describe, expect, it } from 'vitest';
import { activityOf } from '../../../src/content/group/activities.ts';
import { envelopeSchema } from '../../../src/contract/envelope.ts';
import { contactSaid, leadsToSomebody } from '../../../src/domain/session/contactSaid.ts';
import type { Activity } from '../../../src/domain/session/groupActivity.ts';
import { decide, type GroupDraft, readGroupDraft, withItem } from '../../../src/domain/session/groupDraft.ts';
import type { GroupItem, ItemOf } from '../../../src/domain/session/groupItem.ts';
import { groupItemProblem } from '../../../src/domain/session/groupItemProblem.ts';
import { splitGroup } from '../../../src/domain/session/groupParts.ts';
import { MOST_OWN_CARDS, MOST_PHOTO_BYTES, type OwnCard } from '../../../src/domain/session/ownCard.ts';
import { moved, readOwnPlan } from '../../../src/domain/session/ownPlan.ts';
import { wordsRoom } from '../../../src/domain/session/wordsRoom.ts';
import { generateKeyPair } from '../../../src/sealing/keyPair.ts';
import { sealGroup } from '../../../src/sealing/sealGroup.ts';

const CARDS = activityOf('cards-goes-well') as Extract<Activity, { kind: 'card-sort' }>;

const sorted = (...own: readonly OwnCard[]): ItemOf<'card-sort'> => ({
  activity: CARDS.id,
  kind: 'card-sort',
  shared: false,
  piles: CARDS.cards.map((card) => ({ card, pile: 'yes' })),
  ...(own.length > 0 && { own }),
});

/** As large as a device makes one. */
const PHOTO = `_9j_${'A'.repeat(Math.ceil((MOST_PHOTO_BYTES * 4) / 3) - 4)}`;
const photo = (word: string): OwnCard => ({ word, pile: 'no', picture: { kind: 'photo', type: 'image/jpeg', data: PHOTO } });

const DRAFT: GroupDraft = {
  id: '4c6d1b1e-7a2f-4a35-9a5e-3f6f3b8a7c11',
  day: '2026-11-22',
  plan: 'own',
  who: 'changemakers',
  ages: 'mixed',
  people: 12,
  language: 'en',
  format: 'easy-read',
  activities: [CARDS.id, 'wall-help-most', 'drawing-good-day'],
  items: {},
  kept: [],
  at: 'agree',
  symbols: true,
};

describe('the cards that a group made itself', () => {
  it('have to lie somewhere before the sort is whole, as the ready ones do', () => {
    expect(groupItemProblem(CARDS, sorted({ word: 'The quiet corner', pile: 'yes' }), 12)).toBeUndefined();
    expect(groupItemProblem(CARDS, sorted({ word: 'The quiet corner' }), 12)).toEqual({ code: 'cards-left', left: 1 });
    expect(groupItemProblem(CARDS, sorted({ word: 'The quiet corner', pile: 'elsewhere' }), 12)).toEqual({ code: 'does-not-fit' });
  });

  it('are words: what is counted holds how many there are and where each lies, and nothing of them', () => {
    const { coded, words } = splitGroup({ ...DRAFT, items: [sorted(photo('The quiet corner'), { word: 'The bus', pile: 'yes' })] });
    expect(coded.items[0]).toMatchObject({ own: ['no', 'yes'] });
    expect(JSON.stringify(coded)).not.toMatch(/quiet|bus|_9j_/);
    expect(words[CARDS.id]).toMatchObject({ cards: [{ word: 'The quiet corner' }, { word: 'The bus' }] });
  });

  it('come back from the disk with their pictures, also when some lie nowhere yet', () => {
    const draft = withItem(DRAFT, sorted(photo('A lamp'), { word: 'The quiet corner' }));
    expect(readGroupDraft(structuredClone(draft))).toEqual(draft);
  });
});

describe('the room for words', () => {
  const six = sorted(...Array.from({ length: MOST_OWN_CARDS }, (_, at) => photo(`Card ${at}`)));
  /** A drawing of so many points, each as long in words as a point can be. */
  const drawing = (points: number): GroupItem => ({
    activity: 'drawing-good-day',
    kind: 'drawing',
    shared: false,
    caption: '',
    strokes: [{ colour: 'black', points: Array.from({ length: points * 2 }, () => 999) }],
  });

  it('takes six photos and some ideas, and not a large drawing as well', () => {
    const wall: GroupItem = { activity: 'wall-help-most', kind: 'wall', shared: false, groups: [{ name: '', ideas: ['ایک پرسکون جگہ'] }] };
    const draft = withItem(withItem(DRAFT, six), wall);
    expect(wordsRoom(draft).over).toBe(false);
    expect(wordsRoom(withItem(draft, drawing(3_000))).over).toBe(true);
  });

  it('counts what is not decided yet, because it may still be kept', () => {
    const draft = withItem(DRAFT, six);
    expect(wordsRoom(draft).bytes).toBe(wordsRoom(decide(draft, CARDS.id, 'keep')).bytes);
  });

  it('is what an envelope takes: a session that fills it can be sealed and sent', async () => {
    const key = await generateKeyPair();
    let points = 1;
    while (!wordsRoom(withItem(withItem(DRAFT, six), drawing(points + 10))).over) points += 10;
    const items = [six, drawing(points)];
    const envelope = await sealGroup({ ...DRAFT, items }, key, 'A'.repeat(43));
    expect(envelopeSchema.safeParse(envelope).success).toBe(true);
  });
});

describe('what leads straight to somebody', () => {
  it.each(['Call 07700 900123', 'sam@example.org', 'I live in BL9 0SW', 'bl90sw'])('is found: %s', (text) => {
    expect(leadsToSomebody(text)).toBe(true);
  });

  it.each(['A bus at 4pm', 'Year 7, not Y7 3pm', 'Room B1 2nd floor', 'We want 10 more', 'بس 3 بجے'])('is not made up: %s', (text) => {
    expect(leadsToSomebody(text)).toBe(false);
  });

  it('is found wherever young people write: in ideas, names of ideas, captions and cards', () => {
    const number = '0161 253 5678';
    const wall = (name: string, idea: string): GroupItem => ({
      activity: 'w',
      kind: 'wall',
      shared: false,
      groups: [{ name, ideas: [idea] }],
    });
    expect(contactSaid(wall('', number))).toBe(number);
    expect(contactSaid(wall(number, 'Buses'))).toBe(number);
    expect(contactSaid({ activity: 'd', kind: 'drawing', shared: false, strokes: [], caption: number })).toBe(number);
    expect(contactSaid(sorted({ word: number, pile: 'yes' }))).toBe(number);
    expect(contactSaid(wall('Places', 'Quiet rooms'))).toBeUndefined();
  });
});

describe('a plan of a facilitator’s own', () => {
  it('is put in order a step at a time, and no further than its ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  });

  it('is no plan without a name or without an activity', () => {
    const plan = { id: DRAFT.id, name: 'Thursdays', activities: ['hands-travel'] };
    expect(readOwnPlan(plan)).toEqual(plan);
    expect(readOwnPlan({ ...plan, name: ' ' })).toBeUndefined();
    expect(readOwnPlan({ ...plan, activities: [] })).toBeUndefined();
  });
});
