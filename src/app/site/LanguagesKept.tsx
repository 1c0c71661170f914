import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import type { KeptLanguages } from './keptLanguages.ts';

interface LanguagesKeptProps {
  readonly t: Translate;
  /** The language being read, and all there are. */
  readonly tag: string;
  readonly tags: readonly string[];
  readonly languages: KeptLanguages;
  /** For those who read with pictures. */
  readonly picture: (part: 'offline.title' | 'offline.explain') => string | undefined;
}

type Keeping = { readonly at: 'some' } | { readonly at: 'fetching' | 'stopped' | 'all'; readonly here: number };

/**
 * A family's phone keeps the languages it reads. An outreach worker's tablet can keep them all, and says how far it is,
 * when it is done, and what that takes.
 */
export function LanguagesKept({ t, tag, tags, languages, picture }: LanguagesKeptProps) {
  const [keeping, setKeeping] = useState<Keeping>();
  const [megabytes, setMegabytes] = useState<number>();
  const total = tags.length;

  async function look(): Promise<void> {
    const here = await languages.here();
    setKeeping(tags.every((each) => here.includes(each)) ? { at: 'all', here: total } : { at: 'some' });
    setMegabytes(await languages.megabytes());
  }
  useEffect(() => void look().catch(() => setKeeping(undefined)), [languages]);

  async function keepAll(): Promise<void> {
    let here = 0;
    setKeeping({ at: 'fetching', here });
    const all = await languages
      .keepAll(tags, (now) => {
        here = now;
        setKeeping({ at: 'fetching', here });
      })
      .catch(() => false);
    if (all) await look();
    else setKeeping({ at: 'stopped', here });
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
      return t('offline.stopped', { n: keeping.here, total });
    case 'all':
      return t('offline.done', { total });
  }
}
