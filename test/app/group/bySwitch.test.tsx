import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spokenIn } from '../../../src/domain/session/groupSpeaking.ts';
import { FakeRecorder } from '../voice/FakeRecorder.ts';
import { preparePage } from '../voice/speaker.tsx';
import { AtTable, t } from './AtTable.tsx';
import { SwitchUser } from './SwitchUser.ts';

let recorder: FakeRecorder;
beforeEach(() => {
  preparePage();
  recorder = new FakeRecorder();
  recorder.install();
  // One clock for the light, the hand and what is said.
  vi.mocked(performance.now).mockRestore();
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe.each(['one', 'two'] as const)('a young person who works it by switch (%s of them) and by nothing else', (by) => {
  let table: AtTable;
  let user: SwitchUser;
  beforeEach(async () => {
    user = new SwitchUser(by);
    // Two at the table: a switch takes its time.
    table = new AtTable({ people: 2 });
    table.opens();
    // The first press is none that trembles.
    await user.settle(1_000);
    await user.press(t('group.goOn'));
  });
  const kept = (activity: string) => (table.kept.kept.includes(activity) ? table.kept.items[activity] : undefined);

  it('counts hands', async () => {
    await user.opens('hands-travel');
    await user.more(t('group.points.yes'), 2);
    await user.keeps();
    expect(kept('hands-travel')).toMatchObject({ tally: { counts: [{ code: 'yes', count: 2 }, {}, {}] } });
  });

  it('stands on the line', async () => {
    await user.opens('line-adulthood');
    await user.press(new RegExp(`^${t('group.points.yes')}`));
    await user.press(t('group.nextPerson'));
    await user.press(new RegExp(`^${t('group.points.no')}`));
    await user.keeps();
    expect(kept('line-adulthood')).toMatchObject({ together: false });
  });

  it('votes with dots', async () => {
    await user.opens('dots-matters');
    await user.press(new RegExp(`^${t('themes.transport')}`), 3);
    await user.keeps();
    expect(kept('dots-matters')).toMatchObject({ kind: 'dot-votes' });
  });

  it('sorts cards, with one of the group’s own that somebody else types', async () => {
    await user.opens('cards-goes-well');
    await user.press(t('group.points.yes'), 2);
    await user.press(t('group.realCards'));
    await user.press(t('group.own.make'));
    // Nothing has brought the focus to where a switch cannot type.
    await user.press(t('group.own.leave'));
    await user.press(t('group.own.make'));
    await user.isTypedFor(screen.getByLabelText(t('group.own.word')), 'The quiet corner');
    await user.press(t('group.points.yes'), 8);
    await user.keeps();
    expect(kept('cards-goes-well')).toMatchObject({ own: [{ word: 'The quiet corner', pile: 'yes' }] });
  });

  it('adds ideas, moves one and takes one away', async () => {
    await user.opens('wall-help-most');
    const box = () => screen.getByLabelText(t('group.idea'));
    for (const idea of ['Quiet rooms', 'A bus', 'Help']) await user.isTypedFor(box(), idea);
    // Whoever types goes on typing, and whoever waits gets past an empty box by one press.
    expect(document.activeElement).toBe(box());
    await user.choose(() => screen.getByRole('combobox', { name: /^A bus/ }));
    await user.press(t('group.remove', { what: 'Quiet rooms' }));
    await user.press(t('group.add'));
    await user.keeps();
    expect(kept('wall-help-most')).toMatchObject({ groups: [{ ideas: ['Help'] }, { ideas: ['A bus'] }] });
  });

  it('draws', async () => {
    await user.opens('drawing-good-day');
    await user.isTypedFor(screen.getByLabelText(t('group.caption')), 'My day');
    for (const move of ['down', 'right', 'below']) await user.press(t(`group.pen.${move}`));
    await user.keeps();
    expect(kept('drawing-good-day')).toMatchObject({ strokes: [{ colour: 'black' }], caption: 'My day' });
  });

  it('speaks, and leaves out what was said', async () => {
    await user.opens('voice-to-know');
    for (const seconds of [2, 3]) {
      await user.press(seconds === 2 ? t('voice.speak') : t('group.speak.next'));
      for (let second = 0; second < seconds; second += 1) {
        await user.settle(1_000);
        recorder.speak(1);
      }
      await user.press(t('voice.stop'));
    }
    const [, second, ...more] = spokenIn(table.kept.items['voice-to-know']);
    expect(more).toEqual([]);
    await user.press(new RegExp(`^${t('voice.delete')}`));
    await user.press(t('voice.deleteYes'));
    await user.keeps();
    expect(spokenIn(kept('voice-to-know'))).toEqual([second]);
  });
});
