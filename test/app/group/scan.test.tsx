import { render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scan, type ScanState } from '../../../src/app/group/scan/Scan.ts';
import { NO_SCAN, type ScanSettings } from '../../../src/app/group/scan/scanSettings.ts';
import { onward, type Stop, spread, wayTo } from '../../../src/app/group/scan/stops.ts';
import '../render.ts';

const one = (of: string): Stop<string> => ({ of, inside: [] });
const several = (of: string, ...inside: readonly Stop<string>[]): Stop<string> => ({ of, inside });

describe('the way of the light', () => {
  const stops = [one('a'), several('row', one('b'), one('c')), one('d')];

  it('goes past several together, and through them only when they are chosen', () => {
    expect(onward(stops, [0])).toEqual({ way: [1], round: false });
    expect(onward(stops, [1])).toEqual({ way: [2], round: false });
    expect(onward(stops, [2])).toEqual({ way: [0], round: true });
    expect(onward(stops, [1, 0])).toEqual({ way: [1, 1], round: false });
  });

  it('comes out of them by itself, so that nobody is caught there', () => {
    expect(onward(stops, [1, 1])).toEqual({ way: [1], round: false });
  });

  it('is a short one: few are gone through one by one, and many by rows', () => {
    const rows = ['x', 'y', 'z'].map((row) => several(row, ...[1, 2, 3, 4].map((at) => one(`${row}${at}`))));
    expect(spread(rows.slice(0, 1)).map(({ of }) => of)).toEqual(['x1', 'x2', 'x3', 'x4']);
    const many = spread([several('all', ...rows)]);
    expect(many.map(({ of }) => of)).toEqual(['x1', 'x2', 'x3', 'x4', 'y', 'z']);
    expect(wayTo(many, 'z4')).toEqual([5, 3]);
  });
});

describe('a scan over a screen', () => {
  let said: ScanState[];
  let pressed: string[];
  let scan: Scan;
  let clock = 0;
  const start = (settings: Partial<ScanSettings>) => {
    scan = new Scan(document.querySelector('main') as Element, { ...NO_SCAN, switches: 'one', ...settings }, (state) => said.push(state));
    scan.start();
  };
  const press = (what: 'next' | 'choose' = 'choose') => {
    clock += 1_000;
    scan.press(what, clock);
    vi.advanceTimersByTime(0);
  };
  const name = () => said.at(-1)?.name;
  const lit = () => document.querySelector('[data-lit]')?.textContent;

  beforeEach(() => {
    vi.useFakeTimers();
    [said, pressed] = [[], []];
    const on = (what: string) => () => pressed.push(what);
    render(
      <main>
        <div class="heard-where">
          <button type="button">What you can do</button>
        </div>
        <fieldset>
          <legend>Where does it go?</legend>
          {['Yes', 'Not sure', 'No'].map((pile) => (
            <button type="button" key={pile} onClick={on(pile)}>
              {pile}
            </button>
          ))}
        </fieldset>
        <ul>
          {['One', 'Two', 'Three', 'Four'].map((card) => (
            <li key={card}>
              <button type="button" aria-label={`Move ${card}`} onClick={on(card)}>
                {card}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" aria-disabled="true">
          Cannot be pressed
        </button>
        <label>
          Together
          <input type="checkbox" onChange={on('together')} />
        </label>
        <input type="text" aria-label="Typed" />
      </main>,
    );
  });
  afterEach(() => {
    scan.stop();
    vi.useRealTimers();
  });

  it('says each name as it lights it, the tools of the page last, and passes what cannot be pressed', () => {
    start({ seconds: 2 });
    for (let step = 0; step < 5; step += 1) vi.advanceTimersByTime(2_000);
    expect(said.map((state) => state.name)).toEqual([
      'Yes',
      'Not sure',
      'No',
      'Move One, Move Two, Move Three …',
      'Together',
      'What you can do',
    ]);
  });

  it('chooses what is lit by one press, and stays on it so that it can be pressed again', () => {
    start({ seconds: 2 });
    vi.advanceTimersByTime(2_000);
    press();
    press();
    expect(pressed).toEqual(['Not sure', 'Not sure']);
    expect(lit()).toBe('Not sure');
  });

  it('goes into a row by one press and comes out at its end', () => {
    start({ seconds: 1 });
    vi.advanceTimersByTime(3_000);
    press();
    expect(name()).toBe('Move One');
    vi.advanceTimersByTime(1_000);
    press();
    expect(pressed).toEqual(['Two']);
    vi.advanceTimersByTime(3_000);
    expect(name()).toBe('Move One, Move Two, Move Three …');
    vi.advanceTimersByTime(1_000);
    expect(name()).toBe('Together');
  });

  it('takes a trembling hand’s second press for the first', () => {
    start({});
    scan.press('choose', 5_000);
    scan.press('choose', 5_100);
    expect(pressed).toEqual(['Yes']);
  });

  it('rests when nobody has chosen anything for three rounds, and goes on at a press that chooses nothing', () => {
    start({ seconds: 1 });
    vi.advanceTimersByTime(60_000);
    expect(said.at(-1)).toEqual({ name: '', resting: true });
    expect(said).toHaveLength(3 * 6 + 1);
    press();
    expect(pressed).toEqual([]);
    expect(name()).toBe('Yes');
  });

  it('waits for a press before each round where somebody wants less movement', () => {
    start({ seconds: 1, calm: true });
    expect(said).toEqual([{ name: '', resting: true }]);
    press();
    vi.advanceTimersByTime(60_000);
    expect(said.at(-1)).toEqual({ name: '', resting: true });
    expect(said).toHaveLength(1 + 6 + 1);
  });

  it('moves by the first of two switches alone, and chooses by the second', () => {
    start({ switches: 'two' });
    vi.advanceTimersByTime(60_000);
    expect(name()).toBe('Yes');
    press('next');
    press('next');
    press('choose');
    expect(pressed).toEqual(['No']);
  });

  it('chooses nothing else when what was lit has gone from the screen', () => {
    start({ switches: 'two' });
    document.querySelector('fieldset button')?.remove();
    press('choose');
    expect(pressed).toEqual([]);
    expect(name()).toBe('Not sure');
  });

  it('waits while somebody types', () => {
    start({ seconds: 1 });
    document.querySelector<HTMLElement>('[aria-label="Typed"]')?.focus();
    vi.advanceTimersByTime(10_000);
    expect(name()).toBe('Yes');
  });
});
