import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { InstallOffer } from '../controls/InstallOffer.tsx';
import { mark, setMark } from '../device.ts';
import type { WatchPublished } from '../published.ts';
import { InstallFirst } from '../take/InstallFirst.tsx';
import { CARD_PICTURES } from './cardPictures.ts';
import { FormatLinks } from './FormatLinks.tsx';
import { WhatComesOfIt } from './WhatComesOfIt.tsx';

/** A survey on the start page. `card` names its words, `home.<card>`. */
export interface HomeSurvey {
  readonly id: string;
  readonly card: 'parent' | 'young-person' | 'professional' | 'quick';
  readonly minutes: number;
}

interface HomePageProps {
  readonly t: Translate;
  readonly tag: string;
  readonly surveys: readonly HomeSurvey[];
  /** Those of them that are closed, as far as this phone knows. */
  readonly closed: readonly { readonly id: string }[];
  readonly watch: WatchPublished | undefined;
}

/** Who are you, what would you like to say, and what came of what others said. */
export function HomePage({ t, tag, surveys, closed, watch }: HomePageProps) {
  // Known on the phone only, not at build.
  const [begun, setBegun] = useState<readonly string[]>([]);
  const [shared, setShared] = useState(false);
  useEffect(() => setShared(mark('tablet') !== null), []);
  useEffect(() => setBegun([...surveys.map(({ id }) => id), 'say'].filter((id) => mark(`draft.${id}`))), [surveys]);
  // A closed survey that was begun here stays: its page says what can be done with the answers.
  const isOffered = (id: string) => begun.includes(id) || !closed.some((each) => each.id === id);
  const offered = surveys.filter(({ id }) => isOffered(id));
  return (
    <>
      <InstallFirst
        t={t}
        notNow={() => {
          setMark('install-not-now', 'yes');
          delete document.documentElement.dataset['iphone'];
        }}
      />
      <h1>{t('home.title')}</h1>
      <ul class="heard-cards">
        {offered.map(({ id, card, minutes }) => (
          <li key={id}>
            <a class="heard-card" href={`/s/${id}?lang=${tag}`}>
              <img src={`/pictures/${CARD_PICTURES[card]}.svg`} alt="" width="48" height="48" />
              <span>
                <strong>{t(`home.${card}.title`)}</strong>
                <span>{begun.includes(id) ? t('home.continueDraft') : t(`home.${card}.sub`, { minutes })}</span>
              </span>
            </a>
          </li>
        ))}
        {isOffered('say') && (
          <li>
            <a class="heard-card" href={`/say?lang=${tag}`}>
              <img src={`/pictures/${CARD_PICTURES.say}.svg`} alt="" width="48" height="48" />
              <span>
                <strong>{t('home.say.title')}</strong>
                <span>{begun.includes('say') ? t('home.continueDraft') : t('home.say.sub')}</span>
              </span>
            </a>
          </li>
        )}
      </ul>
      {offered.length === 0 && !isOffered('say') && <p>{t('closed.none')}</p>}
      <p class="heard-lead">{t('home.lead')}</p>
      <WhatComesOfIt t={t} tag={tag} watch={watch} />
      <FormatLinks t={t} tag={tag} />
      <InstallOffer t={t} />
      {shared && (
        <a class="heard-alone" href="/hub" lang="en" dir="ltr">
          This tablet’s desk, for workers
        </a>
      )}
    </>
  );
}
