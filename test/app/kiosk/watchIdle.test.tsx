import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SOUNDING } from '../../../src/app/aloud/sounding.ts';
import { watchIdle } from '../../../src/app/kiosk/watchIdle.tsx';
import '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
let over: ReturnType<typeof vi.fn<() => void>>;
let answering: boolean | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom draws no dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
    this.querySelector('button')?.focus();
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  over = vi.fn<() => void>();
  answering = true;
  document.body.innerHTML = '<button id="before">Next</button>';
  watchIdle({
    minutes: 5,
    asks: () => (answering === undefined ? undefined : { t, variant: { tag: 'en', dir: 'ltr' }, answering }),
    over,
  });
});
afterEach(() => {
  // What still watches ends with its family.
  vi.advanceTimersByTime(3_600_000);
  vi.useRealTimers();
});

const minutes = (many: number) => vi.advanceTimersByTime(many * 60_000);
const dialog = () => screen.queryByRole('alertdialog');
const button = (key: string) => screen.getByRole('button', { name: t(key) });

describe('a tablet that nobody touches', () => {
  it('asks by name and says what is at stake, and wipes when nobody answers', () => {
    minutes(4.9);
    expect(dialog()).toBeNull();
    minutes(0.2);
    const asked = screen.getByRole('alertdialog', { name: t('kiosk.idle.title'), description: t('kiosk.idle.lead') });
    expect(asked.textContent).toContain(t('voice.seconds', { count: 54 }));
    expect(over).not.toHaveBeenCalled();
    minutes(1);
    expect(over).toHaveBeenCalledOnce();
    expect(dialog()).toBeNull();
  });

  it('says aloud what time is left twice, and not every second', () => {
    const said = new Set<string>();
    minutes(5);
    for (let second = 0; second < 59; second++) {
      vi.advanceTimersByTime(1_000);
      said.add(screen.getByRole('status').textContent ?? '');
    }
    expect([...said]).toEqual(['', t('voice.seconds', { count: 30 }), t('voice.seconds', { count: 10 })]);
  });

  it.each([
    ['the large button', () => fireEvent.click(button('kiosk.idle.here'))],
    ['a touch anywhere', () => fireEvent.pointerDown(document.body)],
    ['a key', () => fireEvent.keyDown(document.body, { key: 'a' })],
    ['Escape', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
  ])('goes on with %s', (_, act) => {
    minutes(5.5);
    expect(dialog()).not.toBeNull();
    act();
    expect(dialog()).toBeNull();
    minutes(4.9);
    expect(over).not.toHaveBeenCalled();
    minutes(1.2);
    expect(over).toHaveBeenCalledOnce();
  });

  it('can be asked for more time, by finger and by keyboard', () => {
    minutes(5.5);
    fireEvent.keyDown(document.body, { key: 'Tab' });
    const more = button('kiosk.idle.more');
    fireEvent.pointerDown(more);
    fireEvent.keyDown(more, { key: 'Enter' });
    expect(dialog()).not.toBeNull();
    fireEvent.click(more);
    expect(dialog()).toBeNull();
    minutes(9.9);
    expect(dialog()).toBeNull();
    minutes(0.2);
    expect(dialog()).not.toBeNull();
  });

  it('does not ask while something plays', () => {
    for (let minute = 0; minute < 12; minute++) {
      minutes(1);
      document.dispatchEvent(new Event(SOUNDING));
    }
    expect(dialog()).toBeNull();
    expect(over).not.toHaveBeenCalled();
  });

  it('says on the last page that the page closes, and asks nobody where there is nothing to lose', () => {
    answering = false;
    minutes(5.1);
    screen.getByRole('alertdialog', { description: t('kiosk.idle.leadDone') });
    fireEvent.pointerDown(document.body);
    answering = undefined;
    minutes(5.1);
    expect(dialog()).toBeNull();
    expect(over).toHaveBeenCalledOnce();
  });
});
