import { activityOf } from '../../../content/group/activities.ts';
import { THEME_PICTURES } from '../../../content/themePictures.ts';
import type { StaffGroupItem, StaffOwnCard } from '../../../contract/staff/groups.ts';
import { Picture } from '../../controls/Picture.tsx';
import { optionName } from './groupNames.ts';
import { OwnCardView } from './OwnCardView.tsx';

interface StaffMatProps {
  readonly item: StaffGroupItem;
  /** What stands on the cards that the group made, once a listener has opened it. */
  readonly opened?: readonly StaffOwnCard[];
}

/** The finished mat of a card sort, as the group left it. Of its own cards only where each lies is seen until they are opened. */
export function StaffMat({ item, opened }: StaffMatProps) {
  const activity = activityOf(item.activity);
  const piles = activity?.kind === 'card-sort' ? activity.piles : [];
  return (
    <div class="staff-mat">
      {piles.map((pile) => (
        <div key={pile}>
          <h4>{optionName(pile)}</h4>
          <ul>
            {item.piles
              .filter((placed) => placed.pile === pile)
              .map(({ card }) => (
                <li key={card}>
                  <Picture code={(THEME_PICTURES as Readonly<Record<string, string>>)[card] ?? '2753'} size={32} />
                  <span>{optionName(card)}</span>
                </li>
              ))}
            {item.own.map((place, at) => {
              const card = opened?.[at];
              return (
                place === pile && (
                  <li key={`own ${at}`}>{card ? <OwnCardView card={card} /> : <span>A card of their own ({at + 1}), not opened</span>}</li>
                )
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
