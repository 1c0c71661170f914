/** A phone and its line, as the limits name them. */
export interface PhoneKind {
  readonly name: string;
  /** How many times slower than this machine the page's main thread runs. */
  readonly cpu: number;
  /** Milliseconds there and back. */
  readonly roundTrip: number;
  /** kbit/s, each way. */
  readonly rate: number;
}

export const SLOW: PhoneKind = { name: 'slow phone', cpu: 4, roundTrip: 400, rate: 400 };
export const CHEAP: PhoneKind = { name: 'cheap phone', cpu: 9, roundTrip: 150, rate: 1_600 };
