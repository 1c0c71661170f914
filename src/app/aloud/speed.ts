import { mark, setMark } from '../device.ts';

/** How fast is read; kept on this phone. */
export const SPEEDS = ['slow', 'normal', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];

/** As a multiple of a voice's or a recording's own pace. Slow is for learners of the language, fast for practised listeners. */
export const RATE: Readonly<Record<Speed, number>> = { slow: 0.75, normal: 1, fast: 1.4 };

export function keptSpeed(): Speed {
  return SPEEDS.find((speed) => speed === mark('aloud-speed')) ?? 'normal';
}

export function keepSpeed(speed: Speed): void {
  setMark('aloud-speed', speed === 'normal' ? null : speed);
}
