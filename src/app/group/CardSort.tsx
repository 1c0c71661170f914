import { useEffect, useRef, useState } from 'preact/hooks';
import { THEME_PICTURES } from '../../content/themePictures.ts';
import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import type { ItemOf } from '../../domain/session/groupItem.ts';
import type { OwnCard } from '../../domain/session/ownCard.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { NOT_SUITABLE_PICTURE, PRACTICE_CARDS } from './groupPictures.ts';
import { Mat, type Placed } from './Mat.tsx';
import { OwnCards } from './OwnCards.tsx';
import { OwnPictureView } from './OwnPictureView.tsx';
import { ThrowAway } from './ThrowAway.tsx';

/**
 * Cards under piles. Two practice cards come first, which are kept nowhere; cards that the group makes itself lie among those that
 * are ready. That it does not suit a group is an outcome like any other; what lies on the mat goes with it only when the group says so.
 */
export function CardSort({ activity, item, phones, onChange, fits, ...props }: ActivityProps<ActivityOf<'card-sort'>>) {
  const { t, tag, symbols } = props;
  const { piles, cards } = activity;
  const [practised, setPractised] = useState(item !== undefined);
  const [practice, setPractice] = useState<readonly Placed[]>([]);
  const suited = item?.kind !== 'not-suitable';
  const lead = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  // The button that was pressed is gone.
  useEffect(() => {
    if (pressed.current) lead.current?.focus();
    pressed.current = false;
  }, [practised, suited]);
  const now: ItemOf<'card-sort'> =
    item?.kind === 'card-sort' ? item : { activity: activity.id, kind: 'card-sort', shared: item?.shared ?? false, piles: [] };
  const own = now.own ?? [];
  const placed = [...now.piles, ...own.flatMap(({ pile }, at) => (pile === undefined ? [] : [{ card: ownCode(at), pile }]))];
  const place = (next: readonly Placed[]) => {
    const pileOf = (code: string) => next.find(({ card }) => card === code)?.pile;
    const ready = next.filter(({ card }) => cards.some((code) => code === card));
    onChange(
      withOwn(
        { ...now, piles: ready },
        own.map((card, at) => onPile(card, pileOf(ownCode(at)))),
      ),
    );
  };
  const notSuited = () => {
    pressed.current = true;
    onChange({ activity: activity.id, kind: 'not-suitable', shared: now.shared });
  };
  const suits = (
    <>
      <GroupPicture code={NOT_SUITABLE_PICTURE} size={44} on={symbols} />
      {t('group.notSuitable')}
    </>
  );
  const art = (code: string) => (size: 'large' | 'small') => <GroupPicture code={code} size={size === 'large' ? 84 : 44} on={symbols} />;
  if (!suited) {
    return (
      <>
        <p tabIndex={-1} ref={lead}>
          {t('group.notSuited')}
        </p>
        <button
          type="button"
          class="heard-other"
          onClick={() => {
            pressed.current = true;
            onChange(now);
          }}
        >
          {t('group.change')}
        </button>
      </>
    );
  }
  return (
    <>
      {practised ? (
        <>
          <Mat
            key="cards"
            {...{ t, tag, symbols, piles, placed, lead }}
            cards={[
              ...cards.map((code) => ({ code, label: t(`themes.${code}`), art: art(THEME_PICTURES[code]) })),
              ...own.map(({ word, picture }, at) => ({
                code: ownCode(at),
                label: word,
                art: () => picture && <OwnPictureView picture={picture} />,
              })),
            ]}
            onPlace={place}
          />
          {phones !== 'own' && (
            <OwnCards
              {...{ t, tag, symbols }}
              cards={own}
              fits={(next) => fits(withOwn(now, next))}
              onChange={(next) => onChange(withOwn(now, next))}
            />
          )}
        </>
      ) : (
        <>
          <div class="group-practice">
            <h2>{t('group.practice')}</h2>
            <p>{t('group.practiceAsk')}</p>
          </div>
          <Mat
            key="practice"
            {...{ t, tag, symbols, piles, lead }}
            placed={practice}
            cards={PRACTICE_CARDS.map(({ code, picture }) => ({ code, label: t(`group.practiceCards.${code}`), art: art(picture) }))}
            onPlace={setPractice}
          />
          {practice.length === PRACTICE_CARDS.length && (
            <button
              type="button"
              class="heard-other"
              onClick={() => {
                pressed.current = true;
                setPractised(true);
              }}
            >
              {t('group.realCards')}
            </button>
          )}
        </>
      )}
      {now.piles.length + own.length > 0 ? (
        <ThrowAway
          t={t}
          class="heard-quiet group-suits"
          label={suits}
          sure={t('group.suitSure')}
          yes={t('group.notSuitable')}
          onSure={notSuited}
        />
      ) : (
        <button type="button" class="heard-quiet group-suits" onClick={notSuited}>
          {suits}
        </button>
      )}
    </>
  );
}

/** On the mat a card of the group's own goes by its place among them. */
const ownCode = (at: number): string => `own-${at + 1}`;

function onPile({ word, picture }: OwnCard, pile: string | undefined): OwnCard {
  return { word, ...(picture && { picture }), ...(pile !== undefined && { pile }) };
}

function withOwn({ own: _, ...sorted }: ItemOf<'card-sort'>, own: readonly OwnCard[]): ItemOf<'card-sort'> {
  return own.length > 0 ? { ...sorted, own } : sorted;
}
