import { activityOf } from '../../content/group/activities.ts';
import type { ItemOf } from '../../domain/session/groupItem.ts';
import type { OwnPicture } from '../../domain/session/ownCard.ts';
import type { Translate } from '../../i18n/translate.ts';
import { pictureOf, themePicture } from './groupPictures.ts';

/** A pile with what lies on it. Pictures are OpenMoji's. */
export interface MatPile {
  readonly code: string;
  readonly label: string;
  readonly picture: string | undefined;
  readonly cards: readonly { readonly label: string; readonly picture: string | undefined; readonly own?: OwnPicture }[];
}

/** The finished mat of a card sort, in the order of its piles: the ready cards, then those that the group made. */
export function matOf(t: Translate, item: ItemOf<'card-sort'>): readonly MatPile[] {
  const activity = activityOf(item.activity);
  const piles = activity?.kind === 'card-sort' ? activity.piles : [];
  return piles.map((code) => ({
    code,
    label: t(`group.points.${code}`),
    picture: pictureOf(code, piles),
    cards: [
      ...item.piles.filter(({ pile }) => pile === code).map(({ card }) => ({ label: t(`themes.${card}`), picture: themePicture(card) })),
      ...(item.own ?? [])
        .filter(({ pile }) => pile === code)
        .map(({ word, picture }) => ({ label: word, picture: undefined, ...(picture && { own: picture }) })),
    ],
  }));
}
