import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import type { ItemOf, Tally } from '../../domain/session/groupItem.ts';
import { sum, talliedPeople } from '../../domain/session/groupItemProblem.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { pictureOf } from './groupPictures.ts';
import { TallyFoot } from './TallyFoot.tsx';
import { ThrowAway } from './ThrowAway.tsx';

const NOT_SAID = 'prefer-not-to-say';

/**
 * Everybody stands somewhere on a line, by one tap each. Together, all see where the others stand. Otherwise nothing is shown, and
 * between two people the screen waits for the next one, so that nobody answers twice by a slip. Which of the two it is holds from the
 * first tap on: what somebody said with the screen turned away is not laid open by a tick.
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
  /** How often it has begun anew. */
  const [turn, setTurn] = useState(0);
  // The button that was pressed is gone.
  useEffect(() => {
    if (waits) pass.current?.focus();
    else if (waited.current) places.current?.querySelector('button')?.focus();
    waited.current = waits;
  }, [waits, turn]);
  const empty: Tally = { counts: points.map((code) => ({ code, count: 0 })), notSaid: 0, notTakingPart: 0 };
  const now: ItemOf<'line'> =
    item?.kind === 'line' ? item : { activity: activity.id, kind: 'line', shared: false, together: false, tally: empty };
  const { tally, together } = now;
  const change = (next: Partial<Tally>) => onChange({ ...now, tally: { ...tally, ...next } });
  const add = (code: string, by: 1 | -1) =>
    code === NOT_SAID
      ? change({ notSaid: tally.notSaid + by })
      : change({ counts: tally.counts.map((each) => (each.code === code ? { code, count: each.count + by } : each)) });
  const full = talliedPeople(tally) >= people;
  const begun = sum(tally.counts) + tally.notSaid > 0;
  const startAnew = () => {
    taps.current = [];
    waited.current = true;
    setTurn(turn + 1);
    setWaits(false);
    change(empty);
  };
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
        <input
          type="checkbox"
          checked={together}
          disabled={begun}
          aria-describedby={begun ? 'together-fixed' : undefined}
          onChange={({ currentTarget: { checked } }) => onChange({ ...now, together: checked })}
        />
        <span>{t('group.together')}</span>
      </label>
      {begun && (
        <p class="heard-hint" id="together-fixed">
          {t('group.togetherFixed')}
        </p>
      )}
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
      {begun && (
        <ThrowAway t={t} label={t('group.anew.label')} sure={t('group.anew.sure')} yes={t('group.anew.label')} onSure={startAnew} />
      )}
      <TallyFoot {...props} tally={tally} onTally={change} />
    </>
  );
}
