import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AtTable, t } from './AtTable.tsx';

afterEach(() => vi.unstubAllGlobals());

const list = () => screen.findByRole('heading', { level: 1, name: t('group.activities') });
const open = async (id: string) => {
  (await screen.findByRole('button', { name: new RegExp(id) })).click();
  await screen.findByRole('heading', { level: 1, name: id });
};

describe('the phone’s "back" in a group’s session', () => {
  it('leads from an activity to the list, with what was counted there', async () => {
    const table = await new AtTable({ people: 3 }).sitsDown();
    await list();
    await open('hands-better-life');
    await table.press(t('group.more', { what: t('group.points.yes') }));
    history.back();
    await list();
    expect(table.kept.at).toBe('activities');
    expect(table.kept.items['hands-better-life']).toMatchObject({ tally: { counts: [{ count: 1 }, {}, {}] } });
  });

  it('leads from what the group said to the list, also from an activity that was opened there', async () => {
    const table = await new AtTable({ at: 'said' }).sitsDown();
    await screen.findByRole('heading', { level: 1, name: t('group.saidTitle') });
    history.back();
    await list();
    expect(table.kept.at).toBe('activities');
  });

  it('leaves no trail: whoever has gone through several activities has one entry on the list, and one more inside', async () => {
    const table = await new AtTable().sitsDown();
    await list();
    const first = history.length;
    for (const id of ['hands-better-life', 'dots-matters', 'line-adulthood']) {
      await open(id);
      await table.press(t('group.activities'));
      await list();
    }
    await vi.waitFor(() => expect(history.state).toBeNull());
    expect(history.length).toBeLessThanOrEqual(first + 1);
    await open('dots-matters');
    history.back();
    await list();
  });

  it('forward again does not lose the list', async () => {
    await new AtTable().sitsDown();
    await list();
    await open('dots-matters');
    history.back();
    await list();
    const passed: unknown[] = [];
    addEventListener('popstate', ({ state }) => passed.push(state));
    history.forward();
    await vi.waitFor(() => expect(passed).toEqual(['inside', null]));
    await list();
  });
});

describe('the focus', () => {
  it('is on the first card after practice, and on what was said of an activity that did not suit', async () => {
    const table = await new AtTable({ at: { activity: 'cards-goes-well' } }).sitsDown();
    const yes = async () => screen.findByRole('button', { name: t('group.points.yes') });
    (await yes()).click();
    (await yes()).click();
    await table.press(t('group.realCards'));
    await table.until(() => expect(document.activeElement?.className).toBe('group-card'));
    await table.press(t('group.notSuitable'));
    await table.until(() => expect(document.activeElement?.textContent).toBe(t('group.notSuited')));
    await table.press(t('group.change'));
    await table.until(() => expect(document.activeElement?.className).toBe('group-card'));
  });

  it('is back on the button when a session is not thrown away after all', async () => {
    const table = await new AtTable().sitsDown();
    await table.press(t('group.stopNow'));
    await table.press(t('group.goOn'));
    await table.until(() => expect(document.activeElement?.textContent).toBe(t('group.stopNow')));
  });
});

describe('what is announced of a card', () => {
  it('is its name alone at first, then where the last one lies', async () => {
    await new AtTable({ at: { activity: 'cards-goes-well' } }).sitsDown();
    const mat = await vi.waitFor(() => {
      const found = document.querySelector('.group-mat [role="status"]');
      expect(found).not.toBeNull();
      return found;
    });
    const texts = () => mat?.textContent ?? '';
    expect(texts()).not.toMatch(/^\.|\. $/);
    expect(texts()).not.toBe('');
    (await screen.findByRole('button', { name: t('group.points.yes') })).click();
    await vi.waitFor(() => expect(texts()).toMatch(new RegExp(`: ${t('group.points.yes')}\\. .`)));
  });
});
