import { useEffect, useRef, useState } from 'preact/hooks';
import { activityOf } from '../../content/group/activities.ts';
import { type GroupDraft, hasCounted } from '../../domain/session/groupDraft.ts';
import { type Invitation, isOfThisDay, writeInvitation } from '../../domain/session/invitation.ts';
import { joinCodeText } from '../../domain/session/joinCode.ts';
import { qrPath } from '../../formats/paper/qrPath.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { type JoinRegistered, registerJoin } from '../../sync/joins.ts';
import { HowMany } from './HowMany.tsx';
import type { Ui } from './Ui.ts';

interface JoinPanelProps extends Ui {
  readonly draft: GroupDraft;
  readonly online: boolean;
  /** Somebody may have joined from now on: those with phones are not counted here any more. */
  readonly onJoined: () => void;
  /** It was opened by a slip, or nobody has a phone: all are counted here again. */
  readonly onAlone: () => void;
  readonly onPeople: (people: number) => void;
}

/** How young people join with their own phones: a QR code that holds all they need, and a short code where there is a network. */
export function JoinPanel({ draft, online, onJoined, onAlone, onPeople, ...ui }: JoinPanelProps) {
  const { t } = ui;
  const [open, setOpen] = useState(false);
  const [countedBefore, setCountedBefore] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <section class="group-join">
      <button
        type="button"
        class="heard-other"
        ref={opener}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (draft.joined || !isOfThisDay(draft, isoDay(new Date()))) return;
          setCountedBefore(hasCounted(draft));
          onJoined();
        }}
      >
        {t(open ? 'group.ownPhones.hide' : 'group.ownPhones.open')}
      </button>
      {/* It is the square that goes without one: said before anybody waits for a code. */}
      {!open && !online && <p class="heard-hint">{t('group.ownPhones.offline')}</p>}
      {open && <Square t={t} draft={draft} tag={ui.tag} online={online} />}
      {draft.joined && (
        <>
          {/* Or who was counted at the table would be counted on the phone once more. */}
          {countedBefore && (
            <p class="heard-note" role="status">
              {t('group.ownPhones.countedBefore')}
            </p>
          )}
          <p>{t('group.ownPhones.countOthers')}</p>
          <div class="group-counts is-apart">
            <HowMany t={t} phones="joined" people={draft.people} onPeople={onPeople} />
          </div>
          <button
            type="button"
            class="heard-quiet"
            onClick={() => {
              setOpen(false);
              onAlone();
              opener.current?.focus();
            }}
          >
            {t('group.ownPhones.undo')}
          </button>
        </>
      )}
    </section>
  );
}

function Square({ t, tag, draft, online }: Pick<JoinPanelProps, 't' | 'tag' | 'draft' | 'online'>) {
  const [registered, setRegistered] = useState<JoinRegistered>();
  const invitation = invitationOf(draft, tag);
  const some = invitation.activities.length > 0;
  // Every phone refuses a square of another day, whether this device has a network or not.
  const ofToday = isOfThisDay(invitation, isoDay(new Date()));
  const square = useRef<HTMLDivElement>(null);
  // It is held up for all to scan: not half of it, below what was pressed.
  useEffect(() => square.current?.scrollIntoView(), []);
  useEffect(() => {
    let gone = false;
    if (some && ofToday) void registerJoin(fetch, invitation).then((answer) => gone || setRegistered(answer));
    return () => {
      gone = true;
    };
  }, [draft.id, online]);
  if (!some) return <p class="heard-note">{t('group.ownPhones.older')}</p>;
  if (!ofToday || registered?.kind === 'another-day') {
    return (
      <p class="heard-note" role="status">
        {t('group.ownPhones.another-day')}
      </p>
    );
  }
  const { path, size } = qrPath(`${location.origin}/join#${writeInvitation(invitation)}`, 'M');
  return (
    <div class="group-square" ref={square}>
      <h2>{t('group.ownPhones.title')}</h2>
      <p>{t('group.ownPhones.scan')}</p>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('group.ownPhones.picture')} shape-rendering="crispEdges">
        <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <div role="status">
        {registered?.kind === 'code' ? (
          <>
            <p>{t('group.ownPhones.code', { address: `${location.host}/join` })}</p>
            <p>
              <strong class="group-join-code" dir="ltr">
                {joinCodeText(registered.code)}
              </strong>
            </p>
          </>
        ) : (
          <p>{t(`group.ownPhones.${registered?.kind ?? 'asking'}`)}</p>
        )}
      </div>
    </div>
  );
}

/** Of activities that every phone knows. */
function invitationOf({ id, day, who, ages, plan, activities }: GroupDraft, tag: string): Invitation {
  return { session: id, day, who, ages, plan, tag, activities: activities.filter((each) => activityOf(each)) };
}
