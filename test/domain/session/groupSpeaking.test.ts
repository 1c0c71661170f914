import { describe, expect, it } from 'vitest';
import { activityOf } from '../../../src/content/group/activities.ts';
import type { Recording } from '../../../src/domain/response/recording.ts';
import type { Activity } from '../../../src/domain/session/groupActivity.ts';
import { completeGroup, decide, type GroupDraft, readGroupDraft } from '../../../src/domain/session/groupDraft.ts';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import { groupItemProblem } from '../../../src/domain/session/groupItemProblem.ts';
import { joinGroup, splitGroup } from '../../../src/domain/session/groupParts.ts';
import { codedGroupSchema, groupWordsSchema } from '../../../src/domain/session/groupSchema.ts';
import { spokenAnswers, spokenIn, withSpoken } from '../../../src/domain/session/groupSpeaking.ts';
import { sealedGroup } from '../../../src/domain/session/sealedGroup.ts';
import { speakInDraft } from '../../../src/domain/session/speakInDraft.ts';

const VOICE = activityOf('voice-to-know') as Activity;
const WALL = activityOf('wall-help-most') as Activity;
const DRAWING = activityOf('drawing-good-day') as Activity;
const HANDS = activityOf('hands-travel') as Activity;

const said = (n: number, seconds = 10): Recording => ({
  id: `4c6d1b1e-7a2f-4a35-9a5e-${String(n).padStart(12, '0')}`,
  type: 'audio/webm',
  seconds,
});

const DRAFT: GroupDraft = {
  id: '4c6d1b1e-7a2f-4a35-9a5e-3f6f3b8a7c11',
  day: '2026-11-22',
  plan: 'own',
  who: 'changemakers',
  ages: 'mixed',
  people: 12,
  language: 'en',
  format: 'easy-read',
  activities: [VOICE.id, WALL.id, DRAWING.id],
  items: {},
  kept: [],
  at: 'agree',
  symbols: true,
};

describe('what a group says aloud', () => {
  it('is one recording after the other, each left out by itself, and nothing when all are', () => {
    const both = speakInDraft(DRAFT, VOICE, [said(1), said(2)]);
    expect(spokenIn(both.items[VOICE.id])).toEqual([said(1), said(2)]);
    expect(spokenIn(speakInDraft(both, VOICE, [said(2)]).items[VOICE.id])).toEqual([said(2)]);
    expect(speakInDraft(both, VOICE, []).items).toEqual({});
  });

  it('is asked about again when it changes, and stays kept when a crash has changed nothing', () => {
    const kept = decide(speakInDraft(DRAFT, VOICE, [said(1)]), VOICE.id, 'keep');
    expect(speakInDraft(kept, VOICE, [said(1)])).toBe(kept);
    expect(completeGroup(kept).items).toHaveLength(1);
    expect(completeGroup(speakInDraft(kept, VOICE, [said(1), said(2)])).items).toEqual([]);
    expect(completeGroup(speakInDraft(kept, VOICE, [])).items).toEqual([]);
  });

  it('is nothing before somebody has spoken, and is not more than there is time for', () => {
    const voice = (...recordings: Recording[]): GroupItem => ({ activity: VOICE.id, kind: 'voice', shared: false, recordings });
    expect(groupItemProblem(VOICE, voice(), 12)).toEqual({ code: 'nothing-said' });
    expect(groupItemProblem(VOICE, voice(said(1)), 12)).toBeUndefined();
    expect(groupItemProblem(VOICE, voice(said(1), said(1)), 12)).toEqual({ code: 'does-not-fit' });
    expect(groupItemProblem(VOICE, voice(said(1, 3_000)), 12)).toEqual({ code: 'does-not-fit' });
    expect(groupItemProblem(HANDS, { ...voice(said(1)), activity: HANDS.id }, 12)).toEqual({ code: 'does-not-fit' });
  });

  it('is a caption of a drawing, beside what is typed, and no drawing by itself', () => {
    const drawn: GroupItem = {
      activity: DRAWING.id,
      kind: 'drawing',
      shared: true,
      strokes: [{ colour: 'red', points: [1, 2] }],
      caption: 'Sea',
    };
    const item = withSpoken(DRAWING, drawn, [said(1)]);
    expect(item).toEqual({ ...drawn, recordings: [said(1)] });
    expect(withSpoken(DRAWING, item, [])).toEqual(drawn);
    const alone = withSpoken(DRAWING, undefined, [said(1)]) as GroupItem;
    expect(groupItemProblem(DRAWING, alone, 12)).toEqual({ code: 'nothing-said' });
  });

  it('is an idea on the wall: a new one in the first group, and each in one group alone', () => {
    const typed: GroupItem = {
      activity: WALL.id,
      kind: 'wall',
      shared: false,
      groups: [
        { name: 'Places', ideas: ['Quiet rooms'] },
        { name: '', ideas: ['A bus'] },
      ],
    };
    const one = withSpoken(WALL, typed, [said(1)]) as Extract<GroupItem, { kind: 'wall' }>;
    expect(one.groups[0]).toEqual({ name: 'Places', ideas: ['Quiet rooms'], spoken: [said(1).id] });
    const moved: GroupItem = {
      ...one,
      groups: [
        { name: 'Places', ideas: ['Quiet rooms'] },
        { name: '', ideas: ['A bus'], spoken: [said(1).id] },
      ],
    };
    const two = withSpoken(WALL, moved, [said(1), said(2)]) as Extract<GroupItem, { kind: 'wall' }>;
    expect(two.groups.map(({ spoken }) => spoken)).toEqual([[said(2).id], [said(1).id]]);
    expect(groupItemProblem(WALL, two, 12)).toBeUndefined();
    expect(withSpoken(WALL, two, [])).toEqual(typed);
    const twice = { ...two, groups: two.groups.map((group) => ({ ...group, spoken: [said(1).id] })) };
    expect(groupItemProblem(WALL, twice, 12)).toEqual({ code: 'does-not-fit' });
    expect(groupItemProblem(WALL, { ...two, recordings: [said(1)] }, 12)).toEqual({ code: 'does-not-fit' });
  });

  it('is read back from the disk as it was', () => {
    const draft = speakInDraft(speakInDraft(speakInDraft(DRAFT, VOICE, [said(1)]), WALL, [said(2)]), DRAWING, [said(3)]);
    expect(readGroupDraft(structuredClone(draft))).toEqual(draft);
  });

  it('is declared as it was sealed; what was lost is left out, and an item with it that was nothing else', () => {
    const draft = speakInDraft(speakInDraft(DRAFT, VOICE, [said(1)]), WALL, [said(2), said(3)]);
    const session = completeGroup({ ...draft, kept: [VOICE.id, WALL.id] });
    const sealed = { bytes: 100, sha256: 'a'.repeat(64) };
    const answers = spokenAnswers(session.items);
    expect(Object.keys(answers)).toEqual([VOICE.id, WALL.id]);
    const whole = sealedGroup(session, { [WALL.id]: { kind: 'text', text: '', recordings: [{ ...said(3), sealed }] } }, activityOf);
    expect(whole.items).toMatchObject([
      { activity: WALL.id, groups: [{ spoken: [said(3).id] }], recordings: [{ id: said(3).id, sealed }] },
    ]);
    const parts = splitGroup(whole);
    expect(codedGroupSchema.safeParse(parts.coded).success).toBe(true);
    expect(groupWordsSchema.safeParse(parts.words).success).toBe(true);
    expect(parts.coded.items[0]).toMatchObject({ ideas: [1] });
    expect(joinGroup(parts)).toEqual(whole);
  });
});
