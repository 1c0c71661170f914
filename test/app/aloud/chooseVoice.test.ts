import { describe, expect, it } from 'vitest';
import { chooseVoice, type VoiceOffered } from '../../../src/app/aloud/chooseVoice.ts';
import { VARIANTS } from '../../../src/content/locales.ts';

const voice = (lang: string, more: Partial<VoiceOffered> = {}): VoiceOffered => ({ lang, localService: true, default: false, ...more });
const english = voice('en-US', { default: true });

describe('the voice that reads a page', () => {
  it.each(VARIANTS.map(({ tag }) => tag).filter((tag) => !tag.startsWith('en')))('is never an English one in %s', (tag) => {
    expect(chooseVoice([english, voice('en-GB')], tag)).toBeUndefined();
  });

  it.each([
    ['ur', 'ur-PK'],
    ['ur', 'ur_IN'],
    ['pl', 'pl'],
    ['ar', 'ar-SA'],
    ['fa', 'fa-IR'],
    ['he', 'iw-IL'],
    ['yi', 'ji'],
    ['ro', 'ro-RO'],
    ['pa', 'pa-IN'],
    ['pa', 'pa-Guru-IN'],
    ['zh-Hant', 'zh-HK'],
    ['zh-Hant', 'yue-HK'],
    ['zh-Hant', 'zh_TW'],
    ['en-x-easyread', 'en-GB'],
  ])('in %s may be %s', (tag, lang) => {
    const fitting = voice(lang);
    expect(chooseVoice([voice('de-DE', { default: true }), fitting], tag)).toBe(fitting);
  });

  it.each([
    ['pa', 'pa-PK', 'is written in another script'],
    ['zh-Hant', 'zh-CN', 'reads simplified characters'],
    ['ur', 'hi-IN', 'is another language'],
    ['fa', 'ar-SA', 'only shares the script'],
    ['yi', 'de-DE', 'only sounds alike'],
    ['ar', 'not a tag!', 'is no language at all'],
    ['ar', '', 'is no language at all'],
  ])('in %s is not %s, which %s', (tag, lang) => {
    expect(chooseVoice([voice(lang)], tag)).toBeUndefined();
  });

  it('is on the phone: one that would send a family’s words away is not used, though it be the only one', () => {
    expect(chooseVoice([voice('ur-PK', { localService: false })], 'ur')).toBeUndefined();
  });

  it('is British for English, Cantonese for Hong Kong’s readers, and the phone’s own choice where none is nearer', () => {
    const [british, cantonese] = [voice('en-GB'), voice('zh-HK')];
    expect(chooseVoice([english, british], 'en')).toBe(british);
    expect(chooseVoice([voice('zh-TW', { default: true }), cantonese], 'zh-Hant')).toBe(cantonese);
    const [first, chosen] = [voice('pl-PL'), voice('pl-PL', { default: true })];
    expect(chooseVoice([first, chosen], 'pl')).toBe(chosen);
  });
});
