/** What is looked at of a `SpeechSynthesisVoice`. */
export type VoiceOffered = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Languages that are written alike and in which the same page can be read. Hong Kong reads Traditional Chinese in Cantonese. */
const SPOKEN_AS: Readonly<Record<string, readonly string[]>> = { zh: ['yue', 'zh'] };

/** The regions to try first, where readers in the area are known to prefer one. */
const REGIONS: Readonly<Record<string, readonly string[]>> = { en: ['GB', 'IE'], zh: ['HK', 'TW'], pa: ['IN'] };

/**
 * The voice to read a page with: of its language *and* its script, installed on this device, or none. A voice of another
 * language would only make noise of the words, and one that is not on the device would send them to somebody else.
 *
 * Scripts matter where one language has two: a voice for Panjabi as it is written in Pakistan (`pa-PK`) cannot read
 * Gurmukhi, nor one for mainland China Traditional Chinese.
 *
 * @param tag of the page, BCP 47; a private-use part (`en-x-easyread`) says nothing of the sound.
 */
export function chooseVoice<V extends VoiceOffered>(voices: readonly V[], tag: string): V | undefined {
  const page = likely(tag);
  if (!page) return undefined;
  const languages = SPOKEN_AS[page.language] ?? [page.language];
  const fitting = voices.flatMap((voice) => {
    const its = voice.localService ? likely(voice.lang) : undefined;
    return its && languages.includes(its.language) && its.script === page.script ? [{ voice, its }] : [];
  });
  const regions = REGIONS[page.language] ?? [];
  const rank = ({ voice, its }: (typeof fitting)[number]): number => {
    const language = languages.indexOf(its.language);
    const region = regions.indexOf(its.region ?? '');
    return (region === -1 ? regions.length : region) * 100 + language * 10 + (voice.default ? 0 : 1);
  };
  return fitting.toSorted((one, other) => rank(one) - rank(other))[0]?.voice;
}

/** Android writes `ur_PK`, older systems `iw` for Hebrew; anything that is no tag at all is no voice for anybody. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-').replace(/-x-.*$/i, '')).maximize();
  } catch {
    return undefined;
  }
}
