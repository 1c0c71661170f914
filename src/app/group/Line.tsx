import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import type { ItemOf, Tally } from '../../domain/session/groupItem.ts';
import { talliedPeople } from '../../domain/session/groupItemProblem.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { pictureOf } from './groupPictures.ts';
import { TallyFoot } from './TallyFoot.tsx';

const NOT_SAID = 'prefer-not-to-say';

/**
 * Everybody stands somewhere on a line, by one tap each. Together, all see where the others stand. Otherwise nothing is shown, and
 * between two people the screen waits for the next one, so that nobody answers twice by a slip.
 */
export function Line({ activity, item, onChange, ...props }: ActivityProps<ActivityOf<'line'>>) {
  const { t, symbols, people } = props;
  const { points } = activity;
  const [waits, setWaits] = useState(false);
  /** Who tapped what, as far as it can be undone: since this screen was opened. */
  const taps = useRef<string[]>([]);
  const pass = useRef<HTMLButtonElement>(null);
  const places = useRef<HTMLDivElement>(null);
  const waited = useRef(false);
  // The button that was pressed is gone.
  useEffect(() => {
    if (waits) pass.current?.focus();
    else if (waited.current) places.current?.querySelector('button')?.focus();
    waited.current = waits;
  }, [waits]);
  const now: ItemOf<'line'> =
    item?.kind === 'line'
      ? item
      : {
          activity: activity.id,
          kind: 'line',
          shared: false,
          together: false,
          tally: { counts: points.map((code) => ({ code, count: 0 })), notSaid: 0, notTakingPart: 0 },
        };
  const { tally, together } = now;
  const change = (next: Partial<Tally>) => onChange({ ...now, tally: { ...tally, ...next } });
  const add = (code: string, by: 1 | -1) =>
    code === NOT_SAID
      ? change({ notSaid: tally.notSaid + by })
      : change({ counts: tally.counts.map((each) => (each.code === code ? { code, count: each.count + by } : each)) });
  const full = talliedPeople(tally) >= people;
  const tap = (code: string) => {
    if (full) return;
    taps.current.push(code);
    add(code, 1);
    setWaits(!together && talliedPeople(tally) + 1 < people);
  };
  const undo = () => {
    const last = taps.current.pop();
    if (last !== undefined) add(last, -1);
    setWaits(false);
  };
  return (
    <>
      <label class="heard-option">
        <input type="checkbox" checked={together} onChange={({ currentTarget: { checked } }) => onChange({ ...now, together: checked })} />
        <span>{t('group.together')}</span>
      </label>
      {waits ? (
        <button type="button" class="group-pass" ref={pass} onClick={() => setWaits(false)}>
          <GroupPicture code="1F465" size={84} on={symbols} />
          {t('group.nextPerson')}
        </button>
      ) : (
        <div class="group-stand">
          <div class="group-stand-line" ref={places}>
            {tally.counts.map(({ code, count }) => (
              <button type="button" key={code} aria-disabled={full} onClick={() => tap(code)}>
                <GroupPicture code={pictureOf(code, points)} size={68} on={symbols} />
                <span>{t(`group.points.${code}`)}</span>
                {together && <b>{count}</b>}
              </button>
            ))}
          </div>
          <button type="button" class="heard-other" aria-disabled={full} onClick={() => tap(NOT_SAID)}>
            {t('group.notSaid')}
            {together && ` (${tally.notSaid})`}
          </button>
        </div>
      )}
      <button type="button" class="heard-quiet" aria-disabled={taps.current.length === 0} onClick={undo}>
        {t('group.undo')}
      </button>
      <TallyFoot {...props} tally={tally} onTally={change} />
    </>
  );
}
