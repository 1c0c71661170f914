import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import type { ItemOf } from '../../domain/session/groupItem.ts';
import { MOST_CAPTION, MOST_POINTS } from '../../domain/session/groupSchema.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { DrawingPad } from './DrawingPad.tsx';
import { GroupSpeaker } from './GroupSpeaker.tsx';

/** A drawing of the group, and what is in it. */
export function Drawing({ t, tag, symbols, voice, activity, item, onChange }: ActivityProps<ActivityOf<'drawing'>>) {
  const now: ItemOf<'drawing'> =
    item?.kind === 'drawing' ? item : { activity: activity.id, kind: 'drawing', shared: false, strokes: [], caption: '' };
  return (
    <>
      <DrawingPad t={t} strokes={now.strokes} most={MOST_POINTS} onChange={(strokes) => onChange({ ...now, strokes })} />
      <label class="heard-stack">
        <strong>{t('group.caption')}</strong>
        <input
          class="heard-text"
          value={now.caption}
          maxLength={MOST_CAPTION}
          autocomplete="off"
          dir="auto"
          onInput={({ currentTarget: { value } }) => onChange({ ...now, caption: value })}
        />
      </label>
      <GroupSpeaker {...{ t, tag, symbols, voice, activity }} lists />
    </>
  );
}
