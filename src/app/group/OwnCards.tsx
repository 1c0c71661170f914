import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_OWN_CARDS, type OwnCard } from '../../domain/session/ownCard.ts';
import { GroupPicture } from './GroupPicture.tsx';
import { OWN_CARD_PICTURE } from './groupPictures.ts';
import { OwnCardMaker } from './OwnCardMaker.tsx';
import { OwnPictureView } from './OwnPictureView.tsx';
import type { Ui } from './Ui.ts';

interface OwnCardsProps extends Ui {
  readonly cards: readonly OwnCard[];
  /** Whether the session has room for these. */
  readonly fits: (cards: readonly OwnCard[]) => boolean;
  readonly onChange: (cards: readonly OwnCard[]) => void;
}

/** The cards that a group has made itself, and a way to make one more. */
export function OwnCards({ cards, fits, onChange, ...ui }: OwnCardsProps) {
  const { t, symbols } = ui;
  const [making, setMaking] = useState(false);
  const make = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const closed = useRef(0);
  // The button that was pressed is gone with the maker, or with its card.
  useEffect(() => {
    if (closed.current > 0 && !making) (make.current ?? heading.current)?.focus();
  }, [making, cards.length]);
  const close = () => {
    closed.current += 1;
    setMaking(false);
  };
  return (
    <section class="group-own" aria-labelledby="own-cards">
      <h2 id="own-cards" tabIndex={-1} ref={heading}>
        {t('group.own.title')}
      </h2>
      {cards.length > 0 && (
        <ul class="group-own-cards">
          {cards.map(({ word, picture }, at) => (
            <li key={at}>
              {picture && <OwnPictureView picture={picture} />}
              <span dir="auto">{word}</span>
              <button
                type="button"
                class="group-less"
                aria-label={t('group.remove', { what: word })}
                onClick={() => {
                  closed.current += 1;
                  onChange(cards.filter((_, place) => place !== at));
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {making ? (
        <OwnCardMaker
          {...ui}
          nth={cards.length + 1}
          fits={(card) => fits([...cards, card])}
          onMade={(card) => {
            onChange([...cards, card]);
            close();
          }}
          onLeave={close}
        />
      ) : cards.length >= MOST_OWN_CARDS ? (
        <p>{t('group.own.enough', { n: MOST_OWN_CARDS })}</p>
      ) : (
        <button type="button" class="heard-other group-own-make" ref={make} onClick={() => setMaking(true)}>
          <GroupPicture code={OWN_CARD_PICTURE} size={44} on={symbols} />
          {t('group.own.make')}
        </button>
      )}
    </section>
  );
}
