import type { ComponentChildren } from 'preact';
import { activityOf } from '../../content/group/activities.ts';
import { type GroupDraft, keptItems } from '../../domain/session/groupDraft.ts';
import { openItems } from '../../domain/session/openItems.ts';
import { GroupPicture } from './GroupPicture.tsx';
import type { AskedWords } from './groupData.ts';
import { FINISH_PICTURE, KIND_PICTURES } from './groupPictures.ts';
import { ThrowAway } from './ThrowAway.tsx';
import type { Ui } from './Ui.ts';

interface ActivityListProps extends Ui {
  readonly draft: GroupDraft;
  readonly asks: Readonly<Record<string, AskedWords>>;
  readonly onOpen: (activity: string) => void;
  readonly onFinish: () => void;
  readonly onStop: () => void;
  /** Ids of those in which the one person at this phone does not want to say. */
  readonly notSaid?: readonly string[];
  readonly children?: ComponentChildren;
}

/** What a group can do, in any order; what it has kept is marked. */
export function ActivityList({ t, symbols, draft, asks, onOpen, onFinish, onStop, notSaid = [], children }: ActivityListProps) {
  const open = openItems(draft);
  const some = notSaid.length > 0 || keptItems(draft).length > 0;
  return (
    <section>
      <h1 tabIndex={-1}>{t('group.activities')}</h1>
      {children}
      <ul class="group-activities">
        {draft.activities.flatMap((id) => {
          const activity = activityOf(id);
          if (!activity) return [];
          const state = draft.kept.includes(id) ? 'kept' : open.some((item) => item.activity === id) ? 'open' : undefined;
          return (
            <li key={id}>
              <button type="button" class={`group-activity${state === 'kept' ? ' is-kept' : ''}`} onClick={() => onOpen(id)}>
                <GroupPicture code={KIND_PICTURES[activity.kind]} size={68} on={symbols} />
                <span>
                  <strong>{t(`group.kinds.${activity.kind}`)}</strong>
                  <span>{asks[id]?.label}</span>
                  {state && <em>{t(`group.${state}`)}</em>}
                  {notSaid.includes(id) && <em>{t('join.notSaid')}</em>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {some && (
        <button type="button" class="heard-next group-finish" onClick={onFinish}>
          <GroupPicture code={FINISH_PICTURE} size={44} on={symbols} />
          {t('group.finish')}
        </button>
      )}
      <ThrowAway t={t} label={t('group.stop')} onSure={onStop} />
    </section>
  );
}
