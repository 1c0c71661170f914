import type { ComponentChildren } from 'preact';
import { activityOf } from '../../content/group/activities.ts';
import type { GroupDraft } from '../../domain/session/groupDraft.ts';
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

/** What a group can do, in any order; what it has kept is marked. @param children stand below it: what not every group needs. */
export function ActivityList({ t, symbols, draft, asks, onOpen, onFinish, onStop, notSaid = [], children }: ActivityListProps) {
  const open = openItems(draft);
  const known = draft.activities.flatMap((id) => activityOf(id) ?? []);
  const done = known.filter(({ id }) => draft.kept.includes(id) || notSaid.includes(id));
  return (
    <section>
      <h1 tabIndex={-1}>{t('group.activities')}</h1>
      <p>{t('group.doneOf', { n: done.length, all: known.length })}</p>
      <ul class="group-activities">
        {known.map(({ id, kind }) => {
          const state = draft.kept.includes(id) ? 'kept' : open.some((item) => item.activity === id) ? 'open' : undefined;
          return (
            <li key={id}>
              <button type="button" class={`group-activity${state === 'kept' ? ' is-kept' : ''}`} onClick={() => onOpen(id)}>
                <GroupPicture code={KIND_PICTURES[kind]} size={68} on={symbols} />
                <span>
                  <strong>{t(`group.kinds.${kind}`)}</strong>
                  <span>{asks[id]?.label}</span>
                  {state && <em>{t(`group.${state}`)}</em>}
                  {notSaid.includes(id) && <em>{t('join.notSaid')}</em>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {done.length > 0 && (
        <button type="button" class="heard-next group-finish" onClick={onFinish}>
          <GroupPicture code={FINISH_PICTURE} size={44} on={symbols} />
          {t('group.finish')}
        </button>
      )}
      {children}
      <ThrowAway t={t} label={t('group.stopNow')} onSure={onStop} />
    </section>
  );
}
