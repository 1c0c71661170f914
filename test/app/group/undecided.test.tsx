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
    await table.until(() => expect(table.sent?.kept).toEqual([HANDS.activity, WALL.activity]));
  });

  it('is left out by a group that does not want it', async () => {
    const table = await new AtTable({ items, kept: [HANDS.activity], at: 'said' }).sitsDown();
    await table.press(t('group.send'));
    await table.press(t('group.undecided.send'));
    await table.until(() => expect(table.sent?.kept).toEqual([HANDS.activity]));
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
