import { screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dateText } from '../../../src/i18n/dateText.ts';
import { AtTable, BEGUN, t } from './AtTable.tsx';

afterEach(() => vi.unstubAllGlobals());

const OTHER = { ...BEGUN, id: '5d7e2c2f-8b3f-4b46-8b6f-4f7f4c9b8d22', day: '2026-11-15', who: 'college' } as const;
const session = ({ day, who }: Pick<typeof BEGUN, 'day' | 'who'>) =>
  screen.findByRole('region', { name: `${dateText('en', day)} · ${t(`group.whos.${who}`)}` });

describe('two sessions that are not finished', () => {
  it('are both offered, each by its day and its group, and the one that is chosen is gone on with', async () => {
    const table = new AtTable();
    table.others = [OTHER];
    table.opens();
    await session(BEGUN);
    within(await session(OTHER))
      .getByRole('button', { name: t('group.goOn') })
      .click();
    await screen.findByRole('heading', { level: 1, name: t('group.activities') });
    expect(table.kept.id).toBe(OTHER.id);
  });
});

describe('a session in two tabs', () => {
  it('is not worked on here while another tab does, unless somebody takes it over, as it is by then', async () => {
    const table = new AtTable();
    const now = { ...BEGUN, people: 9 };
    table.take = async (_, takeOver) => (takeOver ? now : 'elsewhere');
    await table.sitsDown();
    await screen.findByRole('heading', { level: 1, name: t('group.elsewhere.title') });
    expect(screen.queryByRole('button', { name: t('group.start') })).toBeNull();
    await table.press(t('group.elsewhere.here'));
    await screen.findByRole('heading', { level: 1, name: t('group.activities') });
    expect(table.kept).toEqual(now);
  });

  it('stops here at once when another tab takes it over', async () => {
    const table = new AtTable();
    let lose = () => {};
    table.take = async (seen, _, lost) => {
      lose = lost;
      return seen;
    };
    await table.sitsDown();
    await screen.findByRole('heading', { level: 1, name: t('group.activities') });
    lose();
    await screen.findByRole('heading', { level: 1, name: t('group.elsewhere.title') });
  });

  it('says at once that it was sent there, before anything more is said here', async () => {
    const table = await new AtTable({ at: { activity: 'hands-travel' } }).sitsDown();
    await table.button(t('group.look'));
    table.saves = 'finished-elsewhere';
    await table.press(t('group.more', { what: t('group.points.yes') }));
    await screen.findByText(t('finish.finished-elsewhere'));
    expect(screen.queryByRole('button', { name: t('group.look') })).toBeNull();
    expect(screen.queryByRole('button', { name: t('group.goOn') })).toBeNull();
  });

  it('says so too when it was sent before it is gone on with here, and is not brought back', async () => {
    const table = new AtTable();
    table.take = async () => 'finished';
    const before = table.kept;
    await table.sitsDown();
    await screen.findByText(t('finish.finished-elsewhere'));
    expect(table.kept).toBe(before);
    expect(screen.queryByRole('button', { name: t('group.goOn') })).toBeNull();
  });
});
