import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import type { Tally } from '../../domain/session/groupItem.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { pictureOf } from './groupPictures.ts';
import { Stepper } from './Stepper.tsx';
import { TallyFoot } from './TallyFoot.tsx';

/** The facilitator counts the hands for each answer. */
export function HandsUp({ activity, item, onChange, ...props }: ActivityProps<ActivityOf<'hands-up'>>) {
  const { t, symbols, people } = props;
  const { points } = activity;
  const tally: Tally =
    item?.kind === 'hands-up' ? item.tally : { counts: points.map((code) => ({ code, count: 0 })), notSaid: 0, notTakingPart: 0 };
  const change = (next: Partial<Tally>) =>
    onChange({ activity: activity.id, kind: 'hands-up', shared: item?.shared ?? false, tally: { ...tally, ...next } });
  return (
    <>
      <ul class="group-counts">
        {tally.counts.map(({ code, count }) => (
          <li key={code}>
            <GroupPicture code={pictureOf(code, points)} size={68} on={symbols} />
            <p>{t(`group.points.${code}`)}</p>
            <Stepper
              t={t}
              what={t(`group.points.${code}`)}
              value={count}
              most={people}
              onChange={(value) => change({ counts: tally.counts.map((each) => (each.code === code ? { code, count: value } : each)) })}
            />
          </li>
        ))}
      </ul>
      <TallyFoot {...props} tally={tally} asksNotSaid onTally={change} />
    </>
  );
}
