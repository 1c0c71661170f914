import { describe, expect, it } from 'vitest';
import { onTablet, sayOnTablet } from '../../../src/app/kiosk/onTablet.ts';
import { VARIANTS } from '../../../src/content/locales.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { CATALOGUE } from '../words.ts';

/** What families meet on a shared tablet that has no room, or cannot play what they said. */
const SAID = ['voice.cannotPlay', 'voice.stopped.full', 'voice.cannot.full', 'finish.failed'];

describe.each(VARIANTS.map(({ tag }) => tag))('what a shared tablet says of itself, in %s', (tag) => {
  const words = CATALOGUE.appWords(tag);

  it('is of a tablet, and not of a phone that the family would look for', () => {
    const [elsewhere, here] = [translator(words, tag), translator(onTablet(words), tag)];
    for (const key of SAID) {
      expect(here(key)).toBe(words[`kiosk.here.${key}`]);
      expect(here(key)).not.toBe(elsewhere(key));
    }
    expect(here('voice.stopped.limit')).toBe(elsewhere('voice.stopped.limit'));
  });

  it('is the same of words that come later by themselves', () => {
    const late = (key: string) => `late ${key}`;
    const t = sayOnTablet(late, words, tag);
    expect(t('voice.cannotPlay')).toBe(words['kiosk.here.voice.cannotPlay']);
    expect(t('voice.pause')).toBe('late voice.pause');
  });
});
