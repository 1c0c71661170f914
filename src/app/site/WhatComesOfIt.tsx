import { useEffect, useState } from 'preact/hooks';
import { newSince } from '../../domain/said-doing/look.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { WatchPublished } from '../published.ts';
import { CARD_PICTURES } from './cardPictures.ts';

interface WhatComesOfItProps {
  readonly t: Translate;
  readonly tag: string;
  readonly watch: WatchPublished | undefined;
}

/** The ways to what is published, and how much of it is new to this reader. */
export function WhatComesOfIt({ t, tag, watch }: WhatComesOfItProps) {
  const [news, setNews] = useState(0);
  useEffect(
    () =>
      watch?.(tag, ({ loop }) => {
        const looked = import('../said-doing/keptLook.ts').then(({ keptLook }) => keptLook());
        looked.then(
          (look) => setNews(newSince(look, loop?.entries ?? []).length),
          () => undefined,
        );
      }),
    [watch, tag],
  );
  const card = (of: 'said' | 'timeline' | 'impact' | 'waiting', sub: string, fresh = false) => (
    <li>
      <a class="heard-card" href={`/${of}?lang=${tag}`}>
        <img src={`/pictures/${CARD_PICTURES[of]}.svg`} alt="" width="48" height="48" />
        <span>
          <strong>{t(`home.${of}.title`)}</strong>
          <span class={fresh ? 'is-new' : undefined}>{sub}</span>
        </span>
      </a>
    </li>
  );
  return (
    <section aria-labelledby="what-comes">
      <h2 id="what-comes">{t('home.loop')}</h2>
      <ul class="heard-cards">
        {card('said', news > 0 ? t('home.said.new', { count: news }) : t('home.said.sub'), news > 0)}
        {card('timeline', t('home.timeline.sub'))}
        {card('impact', t('home.impact.sub'))}
        {card('waiting', t('home.waiting.sub'))}
      </ul>
    </section>
  );
}
