import { useState } from 'preact/hooks';
import { type Reading, variantOf } from '../../i18n/variants.ts';
import { showLanguage } from '../page.ts';
import type { GroupData, GroupWordFile } from './groupData.ts';

/**
 * The words of a page of groups, which can be changed on the way.
 *
 * @param built what the page was made with.
 * @param onRead called with the variant that is read now, whether or not another one could be had.
 */
export function useReading(built: GroupData, onRead: (reading: Reading | undefined, tag: string) => void) {
  const [data, setData] = useState(built);
  const [languageMissing, setLanguageMissing] = useState(false);
  /** @param chosen by a person: then this device remembers it. */
  async function read(wanted: string, chosen = true): Promise<void> {
    const reading = variantOf(data.readings, wanted);
    if (!reading) return;
    const answer = await fetch(reading.words).catch(() => undefined);
    // One that nobody asked for is not missed.
    setLanguageMissing(chosen && !answer?.ok);
    if (!answer?.ok) return onRead(undefined, data.tag);
    const words = (await answer.json()) as GroupWordFile;
    setData((before) => ({ ...before, ...words, tag: wanted }));
    if (chosen) showLanguage(reading);
    else {
      document.documentElement.lang = wanted;
      document.documentElement.dir = reading.dir;
    }
    onRead(reading, wanted);
  }
  return { data, languageMissing, read };
}
