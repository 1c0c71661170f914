import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';
import { Beside } from '../controls/Beside.tsx';
import type { KeptLanguages } from './keptLanguages.ts';

interface LanguagesKeptProps {
  readonly t: Translate;
  /** The language being read, and all there are. */
  readonly tag: string;
  readonly readings: readonly Variant[];
  readonly languages: KeptLanguages;
  /** For those who read with pictures. */
  readonly picture: (part: 'offline.title' | 'offline.explain') => string | undefined;
}

type Keeping =
  | { readonly at: 'some' | 'stopped'; readonly here: readonly string[] }
  | { readonly at: 'fetching'; readonly here: number }
  | { readonly at: 'all' };

/**
 * A family's phone keeps the languages it reads, and says which, before there is no signal to fetch another. An outreach worker's tablet can keep them all, and says how far it is,
 * when it is done, and what that takes.
 */
export function LanguagesKept({ t, tag, readings, languages, picture }: LanguagesKeptProps) {
  const [keeping, setKeeping] = useState<Keeping>();
  const [megabytes, setMegabytes] = useState<number>();
  const tags = readings.map((each) => each.tag);
  const total = tags.length;

  async function look(otherwise: 'some' | 'stopped' = 'some'): Promise<void> {
    const here = await languages.here();
    setKeeping(tags.every((each) => here.includes(each)) ? { at: 'all' } : { at: otherwise, here });
    setMegabytes(await languages.megabytes());
  }
  useEffect(() => void look().catch(() => setKeeping(undefined)), [languages]);

  async function keepAll(): Promise<void> {
    setKeeping({ at: 'fetching', here: 0 });
    const all = await languages.keepAll(tags, (here) => setKeeping({ at: 'fetching', here })).catch(() => false);
    await look(all ? 'some' : 'stopped');
  }

  async function keepOnly(): Promise<void> {
    if (await languages.keepOnly(tag)) await look();
  }

  if (!keeping) return null;
  return (
    <section aria-labelledby="languages-kept">
      <h2 id="languages-kept">{t('offline.title')}</h2>
      <Beside picture={picture('offline.title')}>
        <p>{t(keeping.at === 'all' ? 'offline.everyLanguage' : 'offline.ownLanguages')}</p>
      </Beside>
      {keeping.at === 'fetching' && <progress class="heard-fetched" max={total} value={keeping.here} aria-labelledby="languages-said" />}
      <p role="status" id="languages-said">
        {said(t, keeping, total)}
      </p>
      {(keeping.at === 'some' || keeping.at === 'stopped') && (
        <ul class="heard-kept-languages">
          {readings.map((each) => (
            <li key={each.tag}>
              <span lang={each.tag} dir={each.dir}>
                {each.name}
              </span>
              <span>{t(keeping.here.includes(each.tag) ? 'offline.here' : 'offline.away')}</span>
            </li>
          ))}
        </ul>
      )}
      {keeping.at === 'all' && megabytes !== undefined && <p>{t('offline.space', { megabytes })}</p>}
      {keeping.at === 'all' ? (
        <button type="button" class="heard-other" onClick={() => void keepOnly()}>
          {t('offline.keepOnly')}
        </button>
      ) : (
        keeping.at !== 'fetching' && (
          <>
            <button type="button" class="heard-other" onClick={() => void keepAll()}>
              {t('offline.keepAll')}
            </button>
            <Beside picture={picture('offline.explain')}>
              <p class="heard-lead">{t('offline.explain')}</p>
            </Beside>
          </>
        )
      )}
    </section>
  );
}

function said(t: Translate, keeping: Keeping, total: number): string | undefined {
  switch (keeping.at) {
    case 'some':
      return undefined;
    case 'fetching':
      return t('offline.progress', { n: keeping.here, total });
    case 'stopped':
      return t('offline.stopped', { n: keeping.here.length, total });
    case 'all':
      return t('offline.done', { total });
  }
}
