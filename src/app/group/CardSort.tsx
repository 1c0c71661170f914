import { useEffect, useRef, useState } from 'preact/hooks';
import { THEME_PICTURES } from '../../content/themePictures.ts';
import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { NOT_SUITABLE_PICTURE, PRACTICE_CARDS, pictureOf } from './groupPictures.ts';

interface Placed {
  readonly card: string;
  readonly pile: string;
}

/**
 * A card lies in the middle; its place is chosen by the name of a pile, never by dragging. Two practice cards come first, which
 * are kept nowhere. That it does not suit a group is an outcome like any other.
 */
export function CardSort({ activity, item, onChange, ...props }: ActivityProps<ActivityOf<'card-sort'>>) {
  const { t, symbols } = props;
  const { piles, cards } = activity;
  const [practised, setPractised] = useState(item !== undefined);
  const [practice, setPractice] = useState<readonly Placed[]>([]);
  const placed = item?.kind === 'card-sort' ? item.piles : [];
  const shared = item?.shared ?? false;
  const place = (next: readonly Placed[]) => onChange({ activity: activity.id, kind: 'card-sort', shared, piles: next });
  if (item?.kind === 'not-suitable') {
    return (
      <>
        <p>{t('group.notSuited')}</p>
        <button type="button" class="heard-other" onClick={() => place([])}>
          {t('group.change')}
        </button>
      </>
    );
  }
  return (
    <>
      {practised ? (
        <Mat
          key="cards"
          {...{ t, symbols, piles, placed }}
          cards={cards.map((code) => ({ code, picture: THEME_PICTURES[code], label: t(`themes.${code}`) }))}
          onPlace={place}
        />
      ) : (
        <>
          <h2>{t('group.practice')}</h2>
          <p>{t('group.practiceAsk')}</p>
          <Mat
            key="practice"
            {...{ t, symbols, piles }}
            placed={practice}
            cards={PRACTICE_CARDS.map(({ code, picture }) => ({ code, picture, label: t(`group.practiceCards.${code}`) }))}
            onPlace={setPractice}
          />
          {practice.length === PRACTICE_CARDS.length && (
            <button type="button" class="heard-other" onClick={() => setPractised(true)}>
              {t('group.realCards')}
            </button>
          )}
        </>
      )}
      <button
        type="button"
        class="heard-quiet group-suits"
        onClick={() => onChange({ activity: activity.id, kind: 'not-suitable', shared })}
      >
        <GroupPicture code={NOT_SUITABLE_PICTURE} size={44} on={symbols} />
        {t('group.notSuitable')}
      </button>
    </>
  );
}

interface MatProps extends Pick<ActivityProps, 't' | 'symbols'> {
  readonly piles: readonly string[];
  readonly cards: readonly { readonly code: string; readonly picture: string; readonly label: string }[];
  readonly placed: readonly Placed[];
  readonly onPlace: (placed: readonly Placed[]) => void;
}

function Mat({ t, symbols, piles, cards, placed, onPlace }: MatProps) {
  const [lifted, setLifted] = useState<string>();
  const [said, setSaid] = useState('');
  const whole = useRef<HTMLParagraphElement>(null);
  const pileOf = (code: string) => placed.find(({ card }) => card === code)?.pile;
  const card = cards.find(({ code }) => code === lifted) ?? cards.find(({ code }) => pileOf(code) === undefined);
  const [moved, setMoved] = useState(0);
  // The buttons that were pressed are gone with the last card.
  useEffect(() => {
    if (moved > 0 && !card) whole.current?.focus();
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
        <p class="group-card">
          <GroupPicture code={card.picture} size={84} on={symbols} />
          <strong>{card.label}</strong>
          <span>{t('group.card', { n: cards.indexOf(card) + 1, all: cards.length })}</span>
        </p>
      ) : (
        <p tabIndex={-1} ref={whole}>
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
                .map(({ code, picture, label }) => (
                  <li key={code}>
                    <button type="button" class="group-placed" onClick={() => setLifted(code)}>
                      <GroupPicture code={picture} size={44} on={symbols} />
                      {label}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="heard-hidden" role="status">
        {said}
        {card && `. ${card.label}`}
      </p>
    </div>
  );
}
