import { render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { setMark } from '../../../src/app/device.ts';
import { DonePage } from '../../../src/app/group/DonePage.tsx';
import type { Desk } from '../../../src/app/group/openDesk.ts';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import { t } from './AtTable.tsx';

const show = (items: readonly GroupItem[] = [], desk?: Pick<Desk, 'observeSession'>) =>
  render(<DonePage t={t} tag="en" symbols id="any" code="K7M-4Q2" items={items} asks={{}} desk={desk as Desk} onAgain={() => {}} />);
const received: Pick<Desk, 'observeSession'> = {
  observeSession: (_, told) => {
    told('received');
    return () => {};
  },
};

afterEach(() => localStorage.clear());

it('leads the worker back to the desk of a shared tablet, and nobody else', () => {
  const own = show();
  expect(screen.queryByRole('link', { name: /desk/ })).toBeNull();
  own.unmount();
  setMark('tablet', '1');
  show();
  expect(screen.getByRole('link', { name: /desk/ }).getAttribute('href')).toBe('/hub');
});

it('tells them that they are done and may close the page, but for a shared tablet, which is given back', () => {
  const own = show([], received);
  expect(screen.getByText(t('group.end.top'))).toBeDefined();
  expect(screen.getByText(t('group.end.bottom'))).toBeDefined();
  own.unmount();
  setMark('tablet', '1');
  show();
  expect(screen.queryByText(t('group.end.top'))).toBeNull();
});

it('does not say that all is over while the session waits for a signal: somebody has to open the page again', () => {
  show();
  expect(screen.getByText(t('done.savedLead'))).toBeDefined();
  expect(screen.getByText(t('group.end.waiting'))).toBeDefined();
  expect(screen.queryByText(t('group.end.top'))).toBeNull();
  expect(screen.queryByText(t('group.end.bottom'))).toBeNull();
});

it('nor while what was spoken still waits: it goes only with the page open', async () => {
  const spoken: GroupItem = {
    activity: 'voice-to-know',
    kind: 'voice',
    shared: false,
    recordings: [{ id: '0d6e3a6e-3a40-4a5e-9a1a-5a4d4f0f6a01', seconds: 2, type: 'audio/webm' }],
  };
  let arrived: (() => void) | undefined;
  const desk: Partial<Desk> = {
    ...received,
    observeSpoken: (_, tell) => {
      tell({ at: 'waiting' });
      arrived = () => tell({ at: 'received' });
      return () => {};
    },
  };
  show([spoken], desk as Desk);
  expect(await screen.findByText(t('voice.sent.waiting'))).toBeDefined();
  expect(screen.queryByText(t('group.end.top'))).toBeNull();
  expect(screen.queryByText(t('group.end.bottom'))).toBeNull();
  arrived?.();
  expect(await screen.findByText(t('group.end.top'))).toBeDefined();
  expect(screen.getByText(t('group.end.bottom'))).toBeDefined();
});

it('says how much of it the Board sees, also that it is nothing', () => {
  const wall = (shared: boolean): GroupItem => ({
    activity: 'wall-help-most',
    kind: 'wall',
    shared,
    groups: [{ name: '', ideas: ['A bus'] }],
  });
  const none = show([wall(false)]);
  const line = () => screen.getByText((text) => text.startsWith(t('group.board.title'))).textContent;
  expect(line()).toContain('0 / 1');
  none.unmount();
  show([wall(true), wall(false)]);
  expect(line()).toContain('1 / 2');
});

it('says at each thing whether the Board sees it, also on paper, and in words', () => {
  const wall = (activity: string, shared: boolean): GroupItem => ({
    activity,
    kind: 'wall',
    shared,
    groups: [{ name: '', ideas: ['A bus'] }],
  });
  show([wall('wall-help-most', true), wall('wall-bury', false)]);
  const said = (activity: string) => screen.getByRole('heading', { name: activity }).closest('.group-kept')?.textContent;
  expect(said('wall-help-most')).toContain(t('group.toBoard'));
  expect(said('wall-bury')).toContain(t('group.notToBoard'));
  expect(said('wall-bury')).not.toContain(t('group.toBoard'));
});
