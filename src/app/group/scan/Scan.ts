import { nameOf } from './nameOf.ts';
import type { ScanSettings } from './scanSettings.ts';
import { onward, type Stop, stopAt, wayTo } from './stops.ts';
import { stopsIn } from './stopsIn.ts';

/** Where the light is. `resting`: it waits for a press. */
export interface ScanState {
  readonly name: string;
  readonly resting: boolean;
}

/** What the style sheet lights. */
const LIT = 'data-lit';
/** Rounds that nobody chose anything in, after which it rests: nothing on a screen moves for ever. */
const ROUNDS = 3;
/** Milliseconds in which a second press is the tremor of the first. */
const TREMOR = 250;
/** What a person types into. While they do, the light waits. */
export const TYPED = 'input:not([type="checkbox"], [type="radio"], [type="file"], [type="range"]), textarea';

/**
 * Leads a light over the controls of a screen, so that one press or two are enough for everything on it. It keeps no picture of the screen: at
 * each step it looks what is there now.
 */
export class Scan {
  #lit: Element | undefined;
  #rounds = 0;
  #resting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressed = 0;

  constructor(
    private readonly screen: Element,
    private readonly settings: ScanSettings,
    private readonly tell: (state: ScanState) => void,
  ) {}

  start(): void {
    this.#rounds = 0;
    if (this.settings.calm && this.settings.switches === 'one') this.#rest();
    else this.#begin();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#light(undefined);
  }

  /** @param at milliseconds since whenever. */
  press(what: 'next' | 'choose', at: number): void {
    if (at - this.#pressed < TREMOR) return;
    this.#pressed = at;
    this.#rounds = 0;
    if (this.#resting) this.#begin();
    else if (what === 'next') this.#step();
    else this.#choose();
  }

  #begin(): void {
    this.#show(stopAt(stopsIn(this.screen), [0]));
  }

  #step(): void {
    const stops = stopsIn(this.screen);
    const way = this.#lit && wayTo(stops, this.#lit);
    const next = way ? onward(stops, way) : { way: [0], round: false };
    if (next.round) this.#rounds += 1;
    if (next.round && this.settings.switches === 'one' && this.#rounds >= (this.settings.calm ? 1 : ROUNDS)) this.#rest();
    else this.#show(stopAt(stops, next.way));
  }

  #choose(): void {
    const stops = stopsIn(this.screen);
    const way = this.#lit && wayTo(stops, this.#lit);
    const stop = way && stopAt(stops, way);
    // It went away while the finger came down: nothing else is chosen in its place.
    if (!stop) this.#begin();
    else if (stop.inside.length > 0) this.#show(stop.inside[0]);
    else this.#take(stop.of);
  }

  #take(control: Element): void {
    clearTimeout(this.#timer);
    press(control);
    // When the screen has been drawn anew: on the same control if it is still there, so that a number can be pressed up.
    this.#timer = setTimeout(() => {
      const now = stopsIn(this.screen);
      this.#show(stopAt(now, (this.#lit && wayTo(now, this.#lit)) ?? [0]));
    });
  }

  #show(stop: Stop<Element> | undefined): void {
    this.#resting = false;
    this.#light(stop?.of);
    this.tell({ name: stop ? nameOf(stop) : '', resting: false });
    this.#wait();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#resting = true;
    this.#light(undefined);
    this.tell({ name: '', resting: true });
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.settings.switches !== 'one') return;
    this.#timer = setTimeout(() => {
      if (document.activeElement?.matches(TYPED)) this.#wait();
      else this.#step();
    }, this.settings.seconds * 1_000);
  }

  #light(element: Element | undefined): void {
    this.#lit = element;
    for (const lit of document.querySelectorAll(`[${LIT}]`)) lit.removeAttribute(LIT);
    const seen = element?.closest('label') ?? element;
    seen?.setAttribute(LIT, '');
    // Of what is higher than the screen, its beginning.
    seen?.scrollIntoView({ block: seen.clientHeight > innerHeight / 2 ? 'start' : 'nearest' });
  }
}

/** As a tap would. A list of choices goes on to its next one, because it cannot be opened by a script. */
function press(control: Element): void {
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (control instanceof HTMLElement) control.click();
}
