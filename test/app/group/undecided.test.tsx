import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import { AtTable, t } from './AtTable.tsx';

const tally = (yes: number) => ({
  counts: ['yes', 'sort-of', 'no'].map((code) => ({ code, count: code === 'yes' ? yes : 0 })),
  notSaid: 0,
  notTakingPart: 0,
});
const HANDS: GroupItem = { activity: 'hands-travel', kind: 'hands-up', shared: false, tally: tally(12) };
const WALL: GroupItem = { activity: 'wall-help-most', kind: 'wall', shared: false, groups: [{ name: '', ideas: ['Quiet rooms'] }] };
const items = { [HANDS.activity]: HANDS, [WALL.activity]: WALL };

afterEach(() => vi.unstubAllGlobals());

describe('what a group has not decided about', () => {
  it('is named before it is sent without it, can be gone back to, and goes only when the group says so', async () => {
    const table = await new AtTable({ items, kept: [HANDS.activity], at: 'said' }).sitsDown();
    await table.press(t('group.send'));
    expect(table.sent).toBeUndefined();
    await table.press(t('group.undecided.back'));
    const open = within(await screen.findByRole('region', { name: t('group.open') }));
    fireEvent.click(open.getByRole('button', { name: /wall-help-most/ }));
    await screen.findByRole('heading', { level: 1, name: 'wall-help-most' });
    expect(table.kept.at).toEqual({ activity: 'wall-help-most' });
    await table.press(t('group.look'));
    await table.press(t('group.keep'));
    await table.press(t('group.finish'));
    expect(screen.queryByRole('region', { name: t('group.open') })).toBeNull();
    await table.press(t('group.send'));
    await table.press(t('group.nothingForBoard.send'));
    await table.until(() => expect(table.sent?.kept).toEqual([HANDS.activity, WALL.activity]));
  });

  it('is left out by a group that does not want it', async () => {
    const table = await new AtTable({ items, kept: [HANDS.activity], at: 'said' }).sitsDown();
    await table.press(t('group.send'));
    await table.press(t('group.undecided.send'));
    // One question after the other.
    expect(screen.queryByText(t('group.nothingForBoard.lead'))).not.toBeNull();
    expect(table.sent).toBeUndefined();
    await table.press(t('group.nothingForBoard.send'));
    await table.until(() => expect(table.sent?.kept).toEqual([HANDS.activity]));
  });
});

describe('a session of which the Board would see nothing', () => {
  const kept = { items: { [HANDS.activity]: HANDS }, kept: [HANDS.activity], at: 'said' } as const;
  const box = () => screen.findByRole<HTMLInputElement>('checkbox', { name: new RegExp(`^${t('group.toBoard')}`) });

  it('is not sent before the group was asked whether that is what it wants, and can choose then', async () => {
    const table = await new AtTable(kept).sitsDown();
    await table.press(t('group.send'));
    await screen.findByText(t('group.nothingForBoard.lead'));
    await table.until(() => expect(document.activeElement?.textContent).toBe(t('group.nothingForBoard.back')));
    expect(table.sent).toBeUndefined();
    await table.press(t('group.nothingForBoard.back'));
    expect(document.activeElement).toBe(await box());
    fireEvent.click(await box());
    await table.press(t('group.send'));
    await table.until(() => expect(table.sent?.items[HANDS.activity]?.shared).toBe(true));
  });

  it('goes when the group says so', async () => {
    const table = await new AtTable(kept).sitsDown();
    await table.press(t('group.send'));
    await table.press(t('group.nothingForBoard.send'));
    await table.until(() => expect(table.sent?.items[HANDS.activity]?.shared).toBe(false));
  });

  it('asks no more once something is chosen while it asks', async () => {
    const table = await new AtTable(kept).sitsDown();
    await table.press(t('group.send'));
    await screen.findByText(t('group.nothingForBoard.lead'));
    fireEvent.click(await box());
    await table.press(t('group.send'));
    await table.until(() => expect(table.sent).toBeDefined());
  });
});

describe('what is said of numbers before a group chooses', () => {
  const kept = { items: { [HANDS.activity]: HANDS }, kept: [HANDS.activity], at: 'said' } as const;
  const FEW = t('group.board.few', { n: 10 });
  const MANY = t('group.board.many', { n: 10, few: 4, step: 5 });

  it.each([
    ['of nine: none are shown of them alone', 9, {}, FEW],
    ['of ten: which are never shown, and how near the others come', 10, {}, MANY],
    [
      'of nine now who were twelve when they raised their hands: the session is one of twelve',
      9,
      { counted: { [HANDS.activity]: 12 } },
      MANY,
    ],
    [
      'of a group with phones of their own, whom nobody here can count: what holds for all',
      9,
      { joined: true } as const,
      t('group.board.small'),
    ],
  ])('is what holds for this one, %s', async (_, people, more, said) => {
    await new AtTable({ ...kept, people, ...more }).sitsDown();
    await screen.findByText(said);
    for (const other of [FEW, MANY, t('group.board.small')]) if (other !== said) expect(screen.queryByText(other)).toBeNull();
  });
});

describe('one young person fewer', () => {
  it('undoes nothing: what was kept stays kept, with the number of those who were there', async () => {
    const counted = { [HANDS.activity]: 12, [WALL.activity]: 12 };
    const table = await new AtTable({
      items,
      counted,
      kept: [HANDS.activity, WALL.activity],
      at: { activity: 'hands-better-life' },
    }).sitsDown();
    await table.press(t('group.fewer', { what: t('group.peopleHere') }));
    await table.until(() => expect(table.kept).toMatchObject({ people: 11, kept: [HANDS.activity, WALL.activity], counted }));
  });
});
