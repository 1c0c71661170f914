import type { GroupDraft } from '../../domain/session/groupDraft.ts';
import type { AskedWords } from './groupData.ts';
import type { Ui } from './Ui.ts';

interface UndoneNoteProps extends Pick<Ui, 't'> {
  readonly draft: GroupDraft;
  readonly asks: Readonly<Record<string, AskedWords>>;
}

/** Says by name what is not kept any more because there are more or fewer people than it adds up to. */
export function UndoneNote({ t, draft: { undone = [], people }, asks }: UndoneNoteProps) {
  const what = undone.map((id) => asks[id]?.label ?? id).join(' · ');
  return (
    <div role="status">
      {what !== '' && <p class="heard-note">{t('group.undone', { all: people, what, none: t('group.notTakingPart') })}</p>}
    </div>
  );
}
