import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityOf } from '../../../src/content/group/activities.ts';
import { addUp } from '../../../src/domain/session/addUp.ts';
import { decide } from '../../../src/domain/session/groupDraft.ts';
import { sum, talliedPeople } from '../../../src/domain/session/groupItemProblem.ts';
import { joinPart, partMisfit, splitPart } from '../../../src/domain/session/groupPart.ts';
import { splitGroup } from '../../../src/domain/session/groupParts.ts';
import { type Invitation, isOfThisDay, readInvitation, writeInvitation } from '../../../src/domain/session/invitation.ts';
import { joinCodeText, makeJoinCode, readJoinCode } from '../../../src/domain/session/joinCode.ts';
import { beginPart, completePart, doNotSay, hasSaid, readPartDraft, withPartItem } from '../../../src/domain/session/partDraft.ts';
import { codedPartSchema } from '../../../src/domain/session/partSchema.ts';
import { aGroup } from '../../endpoint/groups/aGroup.ts';
import { anyGroup } from './anyGroup.ts';
import { aPart, ONE_WALL, oneHand } from './aPart.ts';

const INVITATION: Invitation = {
  session: '4c6d1b1e-7a2f-4a35-9a5e-3f6f3b8a7c11',
  day: '2026-11-22',
  who: 'changemakers',
  ages: '14-to-15',
  plan: 'own',
  tag: 'en-x-easyread',
  activities: ['hands-travel', 'wall-help-most', 'line-adulthood'],
};

describe('an invitation', () => {
  it('comes out of its QR code as it went in, and has nothing that an address must escape', () => {
    const text = writeInvitation(INVITATION);
    expect(readInvitation(text)).toEqual(INVITATION);
    expect(encodeURIComponent(text)).toBe(text);
  });

  it('that was not read to its end, or was changed, is none', () => {
    const text = writeInvitation(INVITATION);
    for (let end = 0; end < text.lastIndexOf('.'); end += 1) expect(readInvitation(text.slice(0, end))).toBeUndefined();
    expect(readInvitation(`2${text.slice(1)}`)).toBeUndefined();
    expect(readInvitation(`${text}.more`)).toBeUndefined();
    expect(readInvitation(text.replace('changemakers', 'Sam'))).toBeUndefined();
  });

  it('is good on its day, and on a device whose clock is a day before or behind', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].filter((day) => isOfThisDay(INVITATION, day))).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
  });
});

describe('a short code', () => {
  it('is read however it is typed, and is never one of the symbols that look like others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (random) => {
        const code = makeJoinCode(random);
        expect(code).not.toMatch(/[01OILU]/);
        expect(readJoinCode(joinCodeText(code).toLowerCase())).toBe(code);
      }),
    );
    expect(readJoinCode('k7m 4q')).toBeUndefined();
    expect(readJoinCode('k7m-4qo')).toBeUndefined();
  });
});

describe('one person on their own phone', () => {
  const begun = beginPart(INVITATION, { id: aPart('').id, language: 'ur', format: 'standard', activities: INVITATION.activities });

  it('keeps, leaves out and does not say, and sends just that', () => {
    expect(hasSaid(begun)).toBe(false);
    let part = withPartItem(begun, oneHand('no'));
    part = { ...part, draft: decide(part.draft, 'hands-travel', 'keep') };
    part = withPartItem(part, ONE_WALL);
    part = doNotSay(part, 'wall-help-most');
    expect(completePart(part)).toMatchObject({ session: INVITATION.session, items: [oneHand('no')], notSaid: ['wall-help-most'] });
    expect(partMisfit(completePart(part), activityOf)).toBeUndefined();
    // And changes their mind.
    part = withPartItem(part, ONE_WALL);
    expect(completePart(part).notSaid).toEqual([]);
    expect(readPartDraft(structuredClone(part))).toEqual(part);
  });

  it('is one person: what more than one says, or what is meant for the Board, is none of theirs', () => {
    const hand = oneHand('yes');
    if (hand.kind !== 'hands-up') throw new Error('no hand');
    const two = { ...hand, tally: { ...hand.tally, counts: hand.tally.counts.map((each) => ({ ...each, count: 1 })) } };
    const none = {
      ...hand,
      tally: { ...oneHand('nobody'), counts: hand.tally.counts.map(({ code }) => ({ code, count: 0 })), notSaid: 1, notTakingPart: 0 },
    };
    const misfit = (change: Parameters<typeof aPart>[1]) => partMisfit(aPart('', change), activityOf);
    expect(misfit({})).toBeUndefined();
    expect(misfit({ items: [two] })).toBe('does-not-fit');
    expect(misfit({ items: [none] })).toBe('does-not-fit');
    expect(misfit({ items: [{ ...hand, shared: true }] })).toBe('does-not-fit');
    expect(misfit({ items: [hand], notSaid: ['hands-travel'] })).toBe('does-not-fit');
    expect(misfit({ items: [], notSaid: [] })).toBe('does-not-fit');
    expect(misfit({ items: [], notSaid: ['hands-unheard-of'] })).toBe('unknown-activity');
  });

  it('has what they wrote apart from what can be counted, and both together are the part', () => {
    const part = aPart(INVITATION.session);
    const split = splitPart(part);
    expect(JSON.stringify(codedPartSchema.parse(split.coded))).not.toContain('quiet');
    expect(joinPart(split)).toEqual(part);
  });
});

describe('a session and the phones that joined it', () => {
  const coded = (part: ReturnType<typeof aPart>) => splitPart(part).coded;

  it('is one session of all, in which each activity adds up to everybody', () => {
    const own = splitGroup(aGroup()).coded;
    const parts = [
      aPart(own.id),
      aPart(own.id, { items: [oneHand('no')], notSaid: [] }),
      aPart(own.id, { items: [], notSaid: ['hands-travel'] }),
    ];
    const { people, table, phones, items } = addUp(own, parts.map(coded), activityOf);
    expect({ people, table, phones }).toEqual({ people: 15, table: 12, phones: 3 });
    const hands = items.find(({ activity }) => activity === 'hands-travel');
    expect(hands?.tally).toEqual({
      counts: [
        { code: 'yes', count: 7 },
        { code: 'sort-of', count: 1 },
        { code: 'no', count: 3 },
      ],
      notSaid: 3,
      notTakingPart: 1,
    });
    expect(hands?.shared).toBe(true);
    expect(items.find(({ activity }) => activity === 'wall-help-most')).toMatchObject({
      ideas: 5,
      phones: { said: 1, notSaid: 0, notTakingPart: 2 },
    });
  });

  it('adds up however much of it has arrived, and whatever was said', () => {
    fc.assert(
      fc.property(anyGroup, fc.boolean(), fc.nat(5), fc.nat(5), (session, arrived, yes, no) => {
        const own = splitGroup(session).coded;
        const said = (count: number, chosen: string) =>
          Array.from({ length: count }, () => aPart(own.id, { items: [oneHand(chosen)], notSaid: ['line-moving'] }));
        const added = addUp(arrived ? own : undefined, [...said(yes, 'yes'), ...said(no, 'no')].map(coded), activityOf);
        expect(added.people).toBe((arrived ? own.people : 0) + yes + no);
        for (const { tally, phones } of added.items) {
          if (tally) expect(talliedPeople(tally)).toBe(added.people);
          expect(phones.said + phones.notSaid + phones.notTakingPart).toBe(added.phones);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts who was at the table as not taking part in what only phones did', () => {
    const own = { ...splitGroup(aGroup()).coded, items: [] };
    const { items } = addUp(own, [coded(aPart(own.id))], activityOf);
    expect(items[0]?.tally).toMatchObject({ notSaid: 0, notTakingPart: 12 });
    expect(sum(items[0]?.tally?.counts ?? [])).toBe(1);
  });
});
