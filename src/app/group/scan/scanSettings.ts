import { mark, setMark } from '../../device.ts';

/** With one switch the light goes on by itself; with two, one moves it and the other chooses. */
const SWITCHES = ['one', 'two'] as const;
/** Seconds on each stop. */
export const SECONDS = [1, 2, 3, 5, 8] as const;

export interface ScanSettings {
  readonly switches: (typeof SWITCHES)[number] | 'none';
  readonly seconds: (typeof SECONDS)[number];
  /** Each name is said with a voice of this device. */
  readonly aloud: boolean;
  /** The light waits for a press before each round: somebody has asked for less movement. */
  readonly calm: boolean;
}

export const NO_SCAN: ScanSettings = { switches: 'none', seconds: 2, aloud: false, calm: false };

/** As this device has them. */
export const keptScan = (): ScanSettings => ({
  switches: SWITCHES.find((each) => each === mark('scan')) ?? 'none',
  seconds: SECONDS.find((each) => String(each) === mark('scan-seconds')) ?? NO_SCAN.seconds,
  aloud: mark('scan-aloud') !== null,
  calm: mark('scan-calm') !== null,
});

export function keepScan({ switches, seconds, aloud, calm }: ScanSettings): void {
  setMark('scan', switches === 'none' ? null : switches);
  setMark('scan-seconds', seconds === NO_SCAN.seconds ? null : String(seconds));
  setMark('scan-aloud', aloud ? 'yes' : null);
  setMark('scan-calm', calm ? 'yes' : null);
}
