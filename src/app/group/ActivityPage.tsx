import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { contactSaid } from '../../domain/session/contactSaid.ts';
import type { Activity } from '../../domain/session/groupActivity.ts';
import type { GroupItem } from '../../domain/session/groupItem.ts';
import { type GroupItemProblem, groupItemProblem, mostDots, sum } from '../../domain/session/groupItemProblem.ts';
import type { Translate } from '../../i18n/translate.ts';
import { CardSort } from './CardSort.tsx';
import { DotVotes } from './DotVotes.tsx';
import { Drawing } from './Drawing.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { GroupSpeaker } from './GroupSpeaker.tsx';
import type { GroupVoice } from './GroupVoice.ts';
import type { AskedWords } from './groupData.ts';
import { HandsUp } from './HandsUp.tsx';
import { ItemView } from './ItemView.tsx';
import { OneAnswer } from './join/OneAnswer.tsx';
import { Line } from './Line.tsx';
import { ThrowAway } from './ThrowAway.tsx';
import type { Ui } from './Ui.ts';
import { Wall } from './Wall.tsx';

export interface ActivityProps<A extends Activity = Activity> extends Ui {
  readonly activity: A;
  readonly people: number;
  /** What it has come to so far. */
  readonly item: GroupItem | undefined;
  readonly onChange: (item: GroupItem) => void;
  /** Whether the sealed words have room for it. */
  readonly fits: (item: GroupItem) => boolean;
  readonly onPeople: (people: number) => void;
  /** What speaking is done with; absent until the store is there. */
  readonly voice: GroupVoice | undefined;
}

interface ActivityPageProps extends ActivityProps {
  readonly asked: AskedWords | undefined;
  /** The last change had no room, and was not made. */
  readonly full: boolean;
  readonly onDecide: (decision: 'keep' | 'change' | 'throw-away') => void;
  /** On the phone of one person: they do not want to say. */
  readonly onNotSay?: () => void;
  /** Stands below what is done. */
  readonly children?: ComponentChildren;
}

/** One activity; then a look at what came of it, and the group decides what becomes of that. */
export function ActivityPage({ asked, full, onDecide, onNotSay, children, ...props }: ActivityPageProps) {
  const { t, symbols, activity, people, item } = props;
  const [looking, setLooking] = useState(false);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const wrong = useRef<HTMLParagraphElement>(null);
  const [turn, setTurn] = useState(0);
  const problem: GroupItemProblem | undefined = item ? groupItemProblem(activity, item, people) : { code: 'nothing-said' };
  const contact = item && contactSaid(item);
  useEffect(() => {
    if (turn === 0) return;
    if (looking) heading.current?.focus();
    else (wrong.current ?? heading.current)?.focus();
  }, [turn]);
  const look = () => {
    setTried(true);
    if (!problem && contact === undefined) setLooking(true);
    setTurn((before) => before + 1);
  };
  const label = asked?.label ?? activity.id;
  const throwAway = () => onDecide('throw-away');
  if (looking && item && !problem && contact === undefined) {
    return (
      <section>
        <h1 tabIndex={-1} ref={heading}>
          {t('group.lookTitle')}
        </h1>
        <ItemView {...props} label={label} item={item} sounds={props.voice?.sounds} />
        {item.kind === 'dot-votes' && activity.kind === 'dot-votes' && (
          <p class="group-sum">{t('group.dots', { n: sum(item.counts), all: mostDots(activity.dots, people) })}</p>
        )}
        <button type="button" class="heard-next" onClick={() => onDecide('keep')}>
          {t('group.keep')}
        </button>
        <button
          type="button"
          class="heard-other"
          onClick={() => {
            setLooking(false);
            onDecide('change');
            setTurn((before) => before + 1);
          }}
        >
          {t('group.change')}
        </button>
        {item.kind === 'not-suitable' ? (
          <button type="button" class="heard-other" onClick={throwAway}>
            {t('group.throwAway')}
          </button>
        ) : (
          <ThrowAway
            t={t}
            class="heard-other"
            label={t('group.throwAway')}
            sure={t('group.throwSure', { what: label })}
            onSure={throwAway}
          />
        )}
      </section>
    );
  }
  return (
    <section>
      <div class="heard-asked">
        <GroupPicture code={activity.picture} size={84} on={symbols} />
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {label}
          </h1>
          {asked?.hint && <p class="heard-hint">{asked.hint}</p>}
          <p>{t(`group.how.${activity.kind}`, { n: activity.kind === 'dot-votes' ? activity.dots : 0 })}</p>
        </div>
      </div>
      <Doing {...props} />
      {children}
      {full && (
        <p class="heard-error" role="alert">
          {t('group.full')}
        </p>
      )}
      {tried && (problem || contact !== undefined) && (
        <p class="heard-error" role="alert" tabIndex={-1} ref={wrong}>
          {problem ? problemText(t, problem) : t('group.contact', { what: contact ?? '' })}
        </p>
      )}
      {/* Practice cards come to nothing that could be looked at, nor does silence; and nobody is interrupted. */}
      {(item || (activity.kind !== 'card-sort' && activity.kind !== 'voice')) && !props.voice?.busy && (
        <button type="button" class="heard-next" onClick={look}>
          {t('group.look')}
        </button>
      )}
      {onNotSay && (
        <button type="button" class="heard-other" onClick={onNotSay}>
          {t('join.notSay')}
        </button>
      )}
    </section>
  );
}

function Doing({ activity, ...props }: ActivityProps) {
  if (props.phones === 'own' && 'points' in activity) return <OneAnswer {...props} activity={activity} />;
  switch (activity.kind) {
    case 'hands-up':
      return <HandsUp {...props} activity={activity} />;
    case 'line':
      return <Line {...props} activity={activity} />;
    case 'card-sort':
      return <CardSort {...props} activity={activity} />;
    case 'dot-votes':
      return <DotVotes {...props} activity={activity} />;
    case 'wall':
      return <Wall {...props} activity={activity} />;
    case 'drawing':
      return <Drawing {...props} activity={activity} />;
    case 'voice':
      return <GroupSpeaker {...props} activity={activity} lists />;
  }
}

function problemText(t: Translate, problem: GroupItemProblem): string {
  switch (problem.code) {
    case 'not-all':
      return t('group.missing', { n: problem.people - problem.said, all: problem.people });
    case 'too-many':
      return t('group.tooMany', { n: problem.said - problem.people, all: problem.people });
    case 'too-many-dots':
      return t('group.dotsTooMany', { n: problem.dots - problem.most, all: problem.most });
    case 'cards-left':
      return t('group.cardsLeft', { n: problem.left });
    case 'nothing-said':
    case 'does-not-fit':
      return t('group.nothingYet');
  }
}
