import { type GroupDraft, keptItems, peopleKnown } from '../../domain/session/groupDraft.ts';
import { openItems } from '../../domain/session/openItems.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Sounds } from '../voice/sounds.ts';
import { BoardSees } from './BoardSees.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import type { AskedWords } from './groupData.ts';
import { ItemView } from './ItemView.tsx';
import { OpenItems } from './OpenItems.tsx';
import { SaveMat } from './SaveMat.tsx';
import { type BeforeSending, SendButton, undecided } from './SendButton.tsx';
import type { Ui } from './Ui.ts';
import { WhatBoardSees } from './WhatBoardSees.tsx';

interface SaidPageProps extends Ui {
  readonly draft: GroupDraft;
  readonly asks: Readonly<Record<string, AskedWords>>;
  /** Why it could not be sent. */
  readonly problem: string | undefined;
  /** Where what was spoken can be listened to. */
  readonly sounds: Pick<Sounds, 'of'> | undefined;
  /** Goes to an activity. */
  readonly onOpen: (activity: string) => void;
  readonly onShare: (activity: string, shared: boolean) => void;
  readonly onSend: () => void;
}

/** Everything that the group keeps, on one page, and what it has not decided about: it chooses what the Board sees as its message, and sends it. */
export function SaidPage({ draft, asks, problem, sounds, onOpen, onShare, onSend, ...ui }: SaidPageProps) {
  const { t, symbols } = ui;
  const open = openItems(draft);
  const kept = keptItems(draft);
  const questions: readonly BeforeSending[] = [
    ...(open.length > 0 ? [undecided(t)] : []),
    ...(kept.length > 0 && !kept.some(({ shared }) => shared) ? [nothingForBoard(t)] : []),
  ];
  return (
    <section>
      <h1 tabIndex={-1}>{t('group.saidTitle')}</h1>
      {kept.length > 0 && <WhatBoardSees {...ui} people={peopleKnown(draft)} />}
      {kept.map((item) => (
        <div class="group-kept" key={item.activity}>
          <ItemView {...ui} label={asks[item.activity]?.label ?? item.activity} item={item} sounds={sounds} />
          {item.kind === 'card-sort' && <SaveMat {...ui} label={asks[item.activity]?.label ?? item.activity} item={item} />}
          <label class="heard-option">
            <input type="checkbox" checked={item.shared} onChange={({ currentTarget: { checked } }) => onShare(item.activity, checked)} />
            <GroupPicture code="1F4E4" size={44} on={symbols} />
            <span>
              {t('group.toBoard')}
              <span class="heard-hidden">: {asks[item.activity]?.label}</span>
            </span>
          </label>
        </div>
      ))}
      {draft.joined && (
        <p class="heard-note">
          <strong>
            {t('group.ownPhones.atTable')}: {draft.people}
          </strong>{' '}
          {t('group.ownPhones.countOthers')}
        </p>
      )}
      <OpenItems {...ui} items={open} asks={asks} onOpen={onOpen} />
      {kept.length > 0 && <BoardSees t={t} items={kept} />}
      <p>{t('group.sendLead')}</p>
      {problem && (
        <p class="heard-error" role="alert">
          {problem}
        </p>
      )}
      <SendButton t={t} questions={questions} onSend={onSend} />
      <button type="button" class="heard-other group-print" onClick={() => print()}>
        {t('group.print')}
      </button>
    </section>
  );
}

/** Every box of what the Board sees begins empty: a group that has overlooked them is asked once. */
const nothingForBoard = (t: Translate): BeforeSending => ({
  lead: t('group.nothingForBoard.lead'),
  back: t('group.nothingForBoard.back'),
  on: t('group.nothingForBoard.send'),
  backTo: '.group-kept > .heard-option > input',
});
