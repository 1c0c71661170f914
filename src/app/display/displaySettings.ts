import { mark, setMark } from '../device.ts';

/**
 * How pages look, as a person sets it. Each value but the first, which is the page as it comes, is an attribute of the root
 * element (`data-size="larger"`), which the style sheet answers to, and a mark on this device, which `boot.ts` puts back
 * before the first paint of every page.
 */
export const DISPLAY_SETTINGS = {
  size: ['normal', 'large', 'larger', 'largest'],
  spacing: ['normal', 'wide'],
  letters: ['phone', 'easier'],
  theme: ['phone', 'light', 'dark', 'contrast'],
  calm: ['off', 'on'],
} as const;
export type DisplaySetting = keyof typeof DISPLAY_SETTINGS;

/** What this device remembers, or the value a page comes with. */
export function displayed(setting: DisplaySetting): string {
  return document.documentElement.dataset[setting] ?? mark(setting) ?? DISPLAY_SETTINGS[setting][0];
}

/** Takes effect at once on this page, and on every page to come. */
export function display(setting: DisplaySetting, value: string): void {
  const asItComes = value === DISPLAY_SETTINGS[setting][0];
  setMark(setting, asItComes ? null : value);
  if (asItComes) delete document.documentElement.dataset[setting];
  else document.documentElement.dataset[setting] = value;
}
