import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activityOf } from '../../../src/content/group/activities.ts';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import { isoDay } from '../../../src/sync/isoDay.ts';
import { AtTable, t } from './AtTable.tsx';

afterEach(() => vi.unstubAllGlobals());

describe('a line that nobody was to see', () => {
  const stand = (point: string) => screen.findByRole('button', { name: new RegExp(`^${t(`group.points.${point}`)}`) });
  const together = () => screen.findByRole<HTMLInputElement>('checkbox', { name: t('group.together') });

  it('is not laid open by a tick after somebody has tapped', async () => {
    const table = await new AtTable({ people: 3, at: { activity: 'line-adulthood' } }).sitsDown();
    (await stand('yes')).click();
    await table.press(t('group.nextPerson'));
    const box = await together();
    expect(box.disabled).toBe(true);
    box.click();
    expect(table.kept.items['line-adulthood']).toMatchObject({ together: false });
    expect((await stand('yes')).textContent).not.toContain('1');
  });

  it('can be begun anew when all want to see it, and then what was tapped is gone', async () => {
    const table = await new AtTable({ people: 3, at: { activity: 'line-adulthood' } }).sitsDown();
    (await stand('yes')).click();
    await table.press(t('group.nextPerson'));
    await table.press(t('group.anew.label'));
    expect(table.kept.items['line-adulthood']).toMatchObject({ tally: { counts: [{ count: 1 }, {}, {}, {}, {}] } });
    await table.press(t('group.anew.label'));
    await table.until(() =>
      expect(table.kept.items['line-adulthood']).toMatchObject({
        tally: { counts: [0, 0, 0, 0, 0].map((count) => ({ count })), notSaid: 0, notTakingPart: 0 },
      }),
    );
    fireEvent.click(await together());
    (await stand('no')).click();
    await table.until(() => expect(table.kept.items['line-adulthood']).toMatchObject({ together: true }));
  });
});

describe('thirty dots', () => {
  const dots = activityOf('dots-matters');
  const options = dots?.kind === 'dot-votes' ? dots.options : [];
  const VOTED: GroupItem = {
    activity: 'dots-matters',
    kind: 'dot-votes',
    shared: false,
    counts: options.map((code, at) => ({ code, count: at < 3 ? 10 : 0 })),
  };

  it('are not thrown away by one press; the question says of what, and whoever goes on is at the button again', async () => {
    const table = await new AtTable({ items: { [VOTED.activity]: VOTED }, at: { activity: VOTED.activity } }).sitsDown();
    await table.press(t('group.look'));
    await table.press(t('group.throwAway'));
    await screen.findByText(t('group.throwSure', { what: VOTED.activity }));
    expect(table.kept.items[VOTED.activity]).toEqual(VOTED);
    await table.until(() => expect(document.activeElement?.textContent).toBe(t('group.goOn')));
    await table.press(t('group.goOn'));
    await table.until(() => expect(document.activeElement?.textContent).toBe(t('group.throwAway')));
    await table.press(t('group.throwAway'));
    await screen.findByRole('alert');
    await table.press(t('group.throwAway'));
    await table.until(() => expect(table.kept.items).toEqual({}));
    expect(table.kept.at).toBe('activities');
  });
});

describe('a mat with cards on it', () => {
  const SORTED: GroupItem = {
    activity: 'cards-goes-well',
    kind: 'card-sort',
    shared: false,
    piles: [{ card: 'transport', pile: 'no' }],
    own: [{ word: 'The quiet corner' }],
  };

  it('is not emptied by one press', async () => {
    const table = await new AtTable({ items: { [SORTED.activity]: SORTED }, at: { activity: SORTED.activity } }).sitsDown();
    await table.press(t('group.notSuitable'));
    await screen.findByText(t('group.suitSure'));
    expect(table.kept.items[SORTED.activity]).toEqual(SORTED);
    await table.press(t('group.goOn'));
    await table.press(t('group.notSuitable'));
    await screen.findByText(t('group.suitSure'));
    await table.press(t('group.notSuitable'));
    await table.until(() => expect(table.kept.items[SORTED.activity]?.kind).toBe('not-suitable'));
  });

  it('needs no question where nothing lies on it', async () => {
    const table = await new AtTable({ at: { activity: SORTED.activity } }).sitsDown();
    await table.press(t('group.notSuitable'));
    await table.until(() => expect(table.kept.items[SORTED.activity]?.kind).toBe('not-suitable'));
    // Nothing of the group's is in it.
    await table.press(t('group.look'));
    await table.press(t('group.throwAway'));
    await table.until(() => expect(table.kept.items).toEqual({}));
  });
});

describe('a card of their own', () => {
  it('needs no word when it has a picture', async () => {
    const table = await new AtTable({
      items: { 'cards-goes-well': { activity: 'cards-goes-well', kind: 'card-sort', shared: false, piles: [] } },
      at: { activity: 'cards-goes-well' },
    }).sitsDown();
    await table.press(t('group.own.make'));
    await table.press(t('group.own.add'));
    await screen.findByText(t('group.own.wordMissing'));
    fireEvent.click(screen.getByRole('radio', { name: t('group.own.ways.drawing') }));
    for (const move of ['down', 'right'] as const) await table.press(t(`group.pen.${move}`));
    await table.press(t('group.own.add'));
    await screen.findByRole('button', { name: t('group.remove', { what: t('group.own.unnamed', { n: 1 }) }) });
    expect(table.kept.items['cards-goes-well']).toMatchObject({
      own: [{ word: t('group.own.unnamed', { n: 1 }), picture: { kind: 'drawing' } }],
    });
  });
});

describe('the square for own phones', () => {
  const today = isoDay(new Date());
  beforeEach(() => vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network'))));

  it('opened by a slip is taken back: everybody is counted at the table again, and they are a group', async () => {
    const table = await new AtTable({ day: today }).sitsDown();
    await table.press(t('group.ownPhones.open'));
    await screen.findByRole('img', { name: t('group.ownPhones.picture') });
    for (let people = 12; people > 1; people -= 1) await table.press(t('group.fewer', { what: t('group.ownPhones.atTable') }));
    expect(table.kept).toMatchObject({ joined: true, people: 1 });
    await table.press(t('group.ownPhones.undo'));
    await table.until(() => expect(table.kept).not.toHaveProperty('joined'));
    expect(table.kept.people).toBe(2);
    expect(screen.queryByRole('img', { name: t('group.ownPhones.picture') })).toBeNull();
  });

  it('opened after everybody was counted says what a phone has to leave out, or that answer would be counted twice', async () => {
    const kept = (item: GroupItem) => ({ day: today, items: { [item.activity]: item }, kept: [item.activity] });
    const counts = [{ code: 'yes', count: 12 }];
    const hands: GroupItem = {
      activity: 'hands-travel',
      kind: 'hands-up',
      shared: false,
      tally: { counts, notSaid: 0, notTakingPart: 0 },
    };
    const counted = await new AtTable(kept(hands)).sitsDown();
    await counted.press(t('group.ownPhones.open'));
    await screen.findByText(t('group.ownPhones.countedBefore'));
    cleanup();
    // Ideas count nobody: a phone may well add to them.
    const wall: GroupItem = { activity: 'wall-help-most', kind: 'wall', shared: false, groups: [{ name: '', ideas: ['more time'] }] };
    const uncounted = await new AtTable(kept(wall)).sitsDown();
    await uncounted.press(t('group.ownPhones.open'));
    await screen.findByText(t('group.ownPhones.countOthers'));
    expect(screen.queryByText(t('group.ownPhones.countedBefore'))).toBeNull();
  });

  it('of another day is not shown, because every phone would refuse it', async () => {
    const table = await new AtTable({ day: '2020-01-01' }).sitsDown();
    await table.press(t('group.ownPhones.open'));
    await screen.findByText(t('group.ownPhones.another-day'));
    expect(screen.queryByRole('img', { name: t('group.ownPhones.picture') })).toBeNull();
    expect(table.kept).not.toHaveProperty('joined');
  });

  it('nor is one whose day the endpoint refuses, because the date here is wrong', async () => {
    const refusal = JSON.stringify({ type: '/problems/another-day', title: 'This session is not of today.', status: 409 });
    vi.stubGlobal('fetch', async () => new Response(refusal, { status: 409 }));
    const table = await new AtTable({ day: today }).sitsDown();
    await table.press(t('group.ownPhones.open'));
    await screen.findByText(t('group.ownPhones.another-day'));
    expect(screen.queryByRole('img', { name: t('group.ownPhones.picture') })).toBeNull();
  });
});

describe('an idea on the wall, moved with the arrow keys', () => {
  const wall = (...groups: readonly (readonly string[])[]): GroupItem => ({
    activity: 'wall-help-most',
    kind: 'wall',
    shared: false,
    groups: groups.map((ideas) => ({ name: '', ideas })),
  });
  const list = (idea: string) => screen.findByRole<HTMLSelectElement>('combobox', { name: new RegExp(`^${idea}`) });
  /** As a browser does it: the list that has the focus goes on by one, and says so at once. */
  const arrowDown = () => {
    const select = document.activeElement as HTMLSelectElement;
    fireEvent.change(select, { target: { value: String(Number(select.value) + 1) } });
  };

  it('is moved on by the next one, and no other idea in its place; where it is now is said', async () => {
    const item = wall(['A bus', 'Help', 'Quiet'], ['Friends']);
    const table = await new AtTable({ items: { [item.activity]: item }, at: { activity: item.activity } }).sitsDown();
    (await list('A bus')).focus();
    arrowDown();
    await screen.findByText(`A bus: ${t('group.heap', { n: 2 })}`);
    await table.until(() => expect(document.activeElement?.closest('li')?.textContent).toContain('A bus'));
    arrowDown();
    const said = await screen.findByText(`A bus: ${t('group.heap', { n: 3 })}`);
    expect(said.getAttribute('role')).toBe('status');
    await table.until(() => expect(table.kept.items[item.activity]).toEqual(wall(['Help', 'Quiet'], ['Friends'], ['A bus'])));
    expect(document.activeElement).toBe(await list('A bus'));
  });
});
