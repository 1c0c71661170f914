import type { ActivityOf } from '../../../domain/session/groupActivity.ts';
import type { GroupItem, Tally } from '../../../domain/session/groupItem.ts';
import { chosenPoint } from '../../../domain/session/groupPart.ts';
import type { ActivityProps } from '../ActivityPage.tsx';
import { GroupPicture } from '../GroupPicture.tsx';
import { pictureOf } from '../groupPictures.ts';

/** Where a group raises hands or stands on a line, one person on their own phone taps one answer, seen by nobody. */
export function OneAnswer({ t, symbols, activity, item, onChange }: ActivityProps<ActivityOf<'hands-up' | 'line'>>) {
  const { points } = activity;
  const chosen = item && chosenPoint(item);
  return (
    <div class="group-stand-line is-one" role="group" aria-label={t(`group.kinds.${activity.kind}`)}>
      {points.map((code) => (
        <button type="button" key={code} aria-pressed={code === chosen} onClick={() => onChange(itemOf(activity, code))}>
          <GroupPicture code={pictureOf(code, points)} size={68} on={symbols} />
          <span>{t(`group.points.${code}`)}</span>
        </button>
      ))}
    </div>
  );
}

/** A tally of one. */
function itemOf({ id, kind, points }: ActivityOf<'hands-up' | 'line'>, chosen: string): GroupItem {
  const tally: Tally = { counts: points.map((code) => ({ code, count: code === chosen ? 1 : 0 })), notSaid: 0, notTakingPart: 0 };
  const item = { activity: id, shared: false, tally };
  return kind === 'line' ? { ...item, kind, together: false } : { ...item, kind };
}
