import { fireEvent, screen } from '@testing-library/preact';
import { expect, vi } from 'vitest';
import { keepScan, NO_SCAN } from '../../../src/app/group/scan/scanSettings.ts';
import { t } from './AtTable.tsx';

/** More stops than any screen has. */
const MOST_STOPS = 200;
/** Milliseconds that a hand takes to press again, and seconds on each thing in front of one switch. */
const HAND = 400;
const SECONDS = 1;

/**
 * Somebody who has one switch or two, and nothing else. Others type for them and tap nothing. The clock of the page goes on when this says
 * so (`vi.useFakeTimers`).
 */
export class SwitchUser {
  constructor(readonly by: 'one' | 'two') {
    keepScan({ ...NO_SCAN, switches: by, seconds: SECONDS });
  }

  /** Whatever is under way settles. */
  async settle(milliseconds = 20): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
  }

  /** To wherever the focus is: a switch is a keyboard with one key. */
  private async hit(key: ' ' | 'Enter'): Promise<void> {
    const at = document.activeElement ?? document.body;
    fireEvent.keyDown(at, { key });
    fireEvent.keyUp(document.activeElement ?? document.body, { key });
    await this.settle(HAND);
  }

  /** Waits until it is lit, and chooses it. */
  async choose(find: () => HTMLElement): Promise<void> {
    let target = find();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (!target.isConnected) target = find();
      const lit = document.querySelector('[data-lit]');
      if (lit === (target.closest('label') ?? target)) return this.hit('Enter');
      const onward = lit !== null && !lit.contains(target);
      // The light waits while somebody types: a press gets it past a box in which nothing stands.
      const waits = document.activeElement?.matches('input:not([type="checkbox"], [type="radio"])');
      if (onward && this.by === 'one' && !waits) await this.settle(SECONDS * 1_000);
      else await this.hit(onward ? ' ' : 'Enter');
    }
    throw new Error(`the light never comes to ${target.outerHTML.slice(0, 120)}`);
  }

  async press(name: string | RegExp, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.choose(() => screen.getAllByRole('button', { name })[0] as HTMLElement);
  }

  /** Somebody else types for them, and taps nowhere else. */
  async isTypedFor(box: HTMLElement, text: string): Promise<void> {
    box.focus();
    fireEvent.input(box, { target: { value: text } });
    fireEvent.keyDown(box, { key: 'Enter' });
    const form = box.closest('form');
    if (form) fireEvent.submit(form);
    fireEvent.keyUp(box, { key: 'Enter' });
    await this.settle();
  }

  async opens(activity: string): Promise<void> {
    await this.press(new RegExp(activity));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(activity);
  }

  async keeps(): Promise<void> {
    await this.press(t('group.look'));
    await this.press(t('group.keep'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('group.activities'));
  }

  more = (what: string, times = 1): Promise<void> => this.press(t('group.more', { what }), times);
}
