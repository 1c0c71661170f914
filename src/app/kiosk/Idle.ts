/** Milliseconds. Enough to read the question and to find the button (WCAG 2.2.1 asks for 20 seconds). */
export const COUNTDOWN = 60_000;
/** How much more than others somebody can ask for. */
const MOST = 8;
/** Milliseconds since a finger was last here, after which a sound that never ends keeps nobody's answers on the screen. */
const LONGEST_SOUND = 15 * 60_000;

/** `asking`: whether somebody is still there, with so many seconds to answer. */
export type IdleState = { readonly at: 'active' } | { readonly at: 'asking'; readonly left: number } | { readonly at: 'over' };

/**
 * When a family has gone. Time is told by the clock and not counted, so that what a tablet sleeps through has passed; and once it is over it
 * stays so: the touch that wakes the tablet may be the next family's.
 */
export class Idle {
  #touched: number;
  #heard: number;
  #more = 1;
  #over = false;

  /**
   * @param minutes without a touch until it is asked.
   * @param now milliseconds since whenever.
   */
  constructor(
    private readonly minutes: number,
    private readonly now: () => number,
  ) {
    this.#touched = this.#heard = now();
  }

  get state(): IdleState {
    const now = this.now();
    // A clock that was put back tells nothing of what has passed.
    if (now < this.#heard) this.#touched = this.#heard = now;
    const beyond = now - this.#heard - this.minutes * 60_000 * this.#more;
    this.#over ||= beyond >= COUNTDOWN * this.#more;
    if (this.#over) return { at: 'over' };
    return beyond < 0 ? { at: 'active' } : { at: 'asking', left: Math.ceil((COUNTDOWN * this.#more - beyond) / 1_000) };
  }

  /** A finger, a key. */
  touch(): void {
    if (this.state.at !== 'over') this.#touched = this.#heard = this.now();
  }

  /** Somebody speaks, or listens. */
  hear(): void {
    if (this.state.at !== 'over' && this.now() - this.#touched < LONGEST_SOUND) this.#heard = this.now();
  }

  /** Whoever is here needs longer than others: twice the time from now on. */
  more(): void {
    this.touch();
    this.#more = Math.min(MOST, this.#more * 2);
  }
}
