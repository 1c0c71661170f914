import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ACTIVITIES, activityOf } from '../../../src/content/group/activities.ts';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import { AtTable, t } from './AtTable.tsx';

afterEach(() => vi.unstubAllGlobals());

const dots = activityOf('dots-matters');
const options = dots?.kind === 'dot-votes' ? dots.options : [];
const DOTS: GroupItem = {
  activity: 'dots-matters',
  kind: 'dot-votes',
  shared: false,
  counts: options.map((code, at) => ({ code, count: at < 4 ? 1 : 0 })),
};
const bottomLine = () => document.querySelector('.heard-kept')?.textContent ?? '';

describe('a group that would rather not', () => {
  it('comes to an end that says what became of it, and not among the activities or questions', async () => {
    const table = await new AtTable({ at: 'agree' }).sitsDown();
    await table.press(t('group.stop'));
    await screen.findByRole('heading', { level: 1, name: t('group.stopped.title') });
    expect(screen.getByText(t('group.stopped.lead'))).toBeTruthy();
    expect(table.gone).toEqual([table.kept.id]);
    expect(screen.queryByRole('radio', { name: t('group.whos.college') })).toBeNull();
    await table.press(t('group.another'));
    await screen.findByRole('button', { name: t('group.start') });
  });

  it('comes to the same end from the list, once it is sure', async () => {
    const table = await new AtTable({ items: { [DOTS.activity]: DOTS } }).sitsDown();
    await table.press(t('group.stopNow'));
    expect(table.gone).toEqual([]);
    await table.press(t('group.throwAway'));
    await screen.findByRole('heading', { level: 1, name: t('group.stopped.title') });
    expect(table.gone).toEqual([table.kept.id]);
  });
});

describe('how far a group is', () => {
  it('stands above the list', async () => {
    await new AtTable({ items: { [DOTS.activity]: DOTS }, kept: [DOTS.activity] }).sitsDown();
    expect(await screen.findByText(t('group.doneOf', { n: 1, all: ACTIVITIES.length }))).toBeTruthy();
  });

  it('is told of dots where they are looked at: how many of all have been used', async () => {
    const table = await new AtTable({ items: { [DOTS.activity]: DOTS }, at: { activity: DOTS.activity } }).sitsDown();
    await table.press(t('group.look'));
    await screen.findByRole('heading', { level: 1, name: t('group.lookTitle') });
    expect(screen.getByText(t('group.dots', { n: 4, all: 36 }))).toBeTruthy();
  });
});

describe('joining with own phones', () => {
  it('stands behind what there is to do: most groups have one tablet', async () => {
    const table = await new AtTable().sitsDown();
    const [first, joining] = [document.querySelector('.group-activity'), await table.button(t('group.ownPhones.open'))];
    expect(first?.compareDocumentPosition(joining)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe('“saved”', () => {
  it('is not said before there is anything to save', async () => {
    const table = await new AtTable({ at: 'agree' }).sitsDown();
    await table.press(t('group.yes'));
    await screen.findByRole('heading', { level: 1, name: t('group.activities') });
    await table.until(() => expect(bottomLine()).toContain(t('group.here.status.ready')));
    expect(bottomLine()).not.toContain(t('group.here.status.saved'));
  });

  it('is said from the first thing on', async () => {
    await new AtTable({ items: { [DOTS.activity]: DOTS } }).sitsDown();
    await vi.waitFor(() => expect(bottomLine()).toContain(t('group.here.status.saved')));
  });
});
