import { activityOf } from '../../content/group/activities.ts';
import type { GroupItem } from '../../domain/session/groupItem.ts';
import { GroupPicture } from './GroupPicture.tsx';
import type { AskedWords } from './groupData.ts';
import { KIND_PICTURES } from './groupPictures.ts';
import type { Ui } from './Ui.ts';

interface OpenItemsProps extends Ui {
  /** What nobody has decided about. */
  readonly items: readonly GroupItem[];
  readonly asks: Readonly<Record<string, AskedWords>>;
  readonly onOpen: (activity: string) => void;
}

/** What was said and is neither kept nor thrown away: nobody is to miss it only after it is gone. */
export function OpenItems({ t, symbols, items, asks, onOpen }: OpenItemsProps) {
  if (items.length === 0) return null;
  return (
    <section class="group-kept" aria-labelledby="undecided">
      <h2 id="undecided" tabIndex={-1}>
        {t('group.open')}
      </h2>
      <p>{t('group.undecided.lead')}</p>
      <ul class="group-activities">
        {items.map(({ activity }) => {
          const kind = activityOf(activity)?.kind;
          return (
            <li key={activity}>
              <button type="button" class="group-activity" onClick={() => onOpen(activity)}>
                <GroupPicture code={kind && KIND_PICTURES[kind]} size={68} on={symbols} />
                <span>
                  {kind && <strong>{t(`group.kinds.${kind}`)}</strong>}
                  <span>{asks[activity]?.label ?? activity}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
