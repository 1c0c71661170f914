import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { GroupPicture } from './GroupPicture.tsx';
import { pictureOf } from './groupPictures.ts';
import type { Ui } from './Ui.ts';

export interface Placed {
  readonly card: string;
  readonly pile: string;
}

interface MatCard {
  readonly code: string;
  readonly label: string;
  /** What is drawn on it beside its word: large as the card in the middle, small where it lies. */
  readonly art: (size: 'large' | 'small') => ComponentChildren;
}

interface MatProps extends Ui {
  readonly piles: readonly string[];
  readonly cards: readonly MatCard[];
  readonly placed: readonly Placed[];
  readonly onPlace: (placed: readonly Placed[]) => void;
  /** The card in the middle, or what stands there when all lie somewhere: for whoever brings the focus here. */
  readonly lead: RefObject<HTMLParagraphElement | null>;
}

/** A card lies in the middle; its place is chosen by the name of a pile, never by dragging. */
export function Mat({ t, symbols, piles, cards, placed, onPlace, lead }: MatProps) {
  const [lifted, setLifted] = useState<string>();
  const [said, setSaid] = useState('');
  const pileOf = (code: string) => placed.find(({ card }) => card === code)?.pile;
  const card = cards.find(({ code }) => code === lifted) ?? cards.find(({ code }) => pileOf(code) === undefined);
  const [moved, setMoved] = useState(0);
  // The buttons that were pressed are gone with the last card.
  useEffect(() => {
    if (moved > 0 && !card) lead.current?.focus();
  }, [moved]);
  const put = (pile: string) => {
    if (!card) return;
    onPlace([...placed.filter((each) => each.card !== card.code), { card: card.code, pile }]);
    setSaid(`${card.label}: ${t(`group.points.${pile}`)}`);
    setLifted(undefined);
    setMoved(moved + 1);
  };
  return (
    <div class="group-mat">
      {card ? (
        <p class="group-card" tabIndex={-1} ref={lead}>
          {card.art('large')}
          <strong dir="auto">{card.label}</strong>
          <span>{t('group.card', { n: cards.indexOf(card) + 1, all: cards.length })}</span>
        </p>
      ) : (
        <p tabIndex={-1} ref={lead}>
          {t('group.cardMove')}
        </p>
      )}
      <div class="group-piles">
        {piles.map((pile) => (
          <section key={pile} aria-label={t(`group.points.${pile}`)}>
            <button type="button" class="group-pile" aria-disabled={!card} onClick={() => put(pile)}>
              <GroupPicture code={pictureOf(pile, piles)} size={52} on={symbols} />
              {t(`group.points.${pile}`)}
            </button>
            <ul>
              {cards
                .filter(({ code }) => pileOf(code) === pile && code !== lifted)
                .map(({ code, label, art }) => (
                  <li key={code}>
                    <button type="button" class="group-placed" onClick={() => setLifted(code)}>
                      {art('small')}
                      <span dir="auto">{label}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="heard-hidden" role="status">
        {[said, card?.label].filter(Boolean).join('. ')}
      </p>
    </div>
  );
}
