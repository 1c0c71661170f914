import { useEffect, useState } from 'preact/hooks';
import type { GroupItem } from '../../domain/session/groupItem.ts';
import { spokenIn } from '../../domain/session/groupSpeaking.ts';
import { mark } from '../device.ts';
import type { ResponseState } from '../keeper.ts';
import { CopyCode } from '../take/CopyCode.tsx';
import type { SentState } from '../voice/observeSent.ts';
import { SentNote } from '../voice/SentNote.tsx';
import { BackToDesk } from './BackToDesk.tsx';
import { BoardSees } from './BoardSees.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import type { AskedWords } from './groupData.ts';
import { FINISH_PICTURE } from './groupPictures.ts';
import { ItemView } from './ItemView.tsx';
import { numbersShown } from './numbersShown.ts';
import type { Desk } from './openDesk.ts';
import { SaveMat } from './SaveMat.tsx';
import type { Ui } from './Ui.ts';

interface DonePageProps extends Ui {
  readonly id: string;
  readonly code: string;
  readonly items: readonly GroupItem[];
  readonly asks: Readonly<Record<string, AskedWords>>;
  readonly desk: (Pick<Desk, 'observeSession'> & Partial<Pick<Desk, 'observeSpoken'>>) | undefined;
  /** Absent where there is nothing to begin anew. */
  readonly onAgain?: () => void;
  /** How many they were; absent where some were on phones of their own. */
  readonly people?: number | undefined;
}

/** Saved, then received; the code that takes it back; and what the group said, to print and take along. */
export function DonePage({ id, code, items, asks, desk, onAgain, people, ...ui }: DonePageProps) {
  const { t } = ui;
  const [state, setState] = useState<ResponseState>('waiting');
  useEffect(() => desk?.observeSession(id, setState), [desk, id]);
  // A shared tablet is given back and not closed.
  const ends = mark('tablet') === null;
  const received = state === 'received';
  const [sent, setSent] = useState<SentState>();
  const spoken = items.some((item) => spokenIn(item).length > 0);
  /** Nothing waits: whoever closes the page leaves nothing behind that has to be sent. */
  const over = received && (!spoken || sent?.at === 'received');
  useEffect(() => (spoken ? desk?.observeSpoken?.(id, setSent) : undefined), [desk, id, spoken]);
  return (
    <section>
      <h1 tabIndex={-1} class="group-print">
        {t(received ? 'done.receivedTitle' : 'done.savedTitle')}
      </h1>
      {ends && (
        <p class="heard-note heard-asked is-small">
          <GroupPicture code={FINISH_PICTURE} size={52} on={ui.symbols} />
          <strong>{t(over ? 'group.end.top' : 'group.end.waiting')}</strong>
        </p>
      )}
      {/* Behind the end: what waits needs the page to be opened again. */}
      <p role="status">{t(state === 'refused' ? 'status.refused' : received ? 'done.receivedLead' : 'done.savedLead')}</p>
      {sent && <SentNote t={t} state={sent} />}
      <div class="group-code">
        <h2>{t('done.codeTitle')}</h2>
        <p>
          <code class="heard-code" aria-label={[...code].join(' ')} role="img">
            {code}
          </code>
        </p>
        <p>{t('done.codeExplain')}</p>
        <p>
          <strong>{t('done.codeKeep')}</strong>
        </p>
        <CopyCode t={t} code={code} />
        {ui.phones === 'own' && (
          <a class="heard-other" href={`/take-back?lang=${ui.tag}`}>
            {t('done.takeBack')}
          </a>
        )}
      </div>
      <h2 class="group-heading">{t('group.saidTitle')}</h2>
      {onAgain && items.length > 0 && (
        <>
          <BoardSees t={t} items={items} />
          {/* What follows is what the group keeps for itself, with all its numbers. */}
          {items.some(({ shared }) => shared) && <p class="heard-hint">{numbersShown(t, people)}</p>}
        </>
      )}
      {items.map((item) => (
        <div class="group-kept" key={item.activity}>
          <ItemView {...ui} label={asks[item.activity]?.label ?? item.activity} item={item} />
          {onAgain && <p class={`group-seen${item.shared ? ' is-seen' : ''}`}>{t(item.shared ? 'group.toBoard' : 'group.notToBoard')}</p>}
          {item.kind === 'card-sort' && <SaveMat {...ui} label={asks[item.activity]?.label ?? item.activity} item={item} />}
        </div>
      ))}
      <button type="button" class="heard-other group-print" onClick={() => print()}>
        {t('group.print')}
      </button>
      {ends && over && <p class="heard-lead">{t('group.end.bottom')}</p>}
      {onAgain && (
        <button type="button" class="heard-other" onClick={onAgain}>
          {t('group.another')}
        </button>
      )}
      {onAgain && <BackToDesk />}
    </section>
  );
}
