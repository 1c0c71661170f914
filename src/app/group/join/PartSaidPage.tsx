import { keptItems } from '../../../domain/session/groupDraft.ts';
import type { PartDraft } from '../../../domain/session/partDraft.ts';
import type { AskedWords } from '../groupData.ts';
import { ItemView } from '../ItemView.tsx';
import type { Ui } from '../Ui.ts';

interface PartSaidPageProps extends Ui {
  readonly part: PartDraft;
  readonly asks: Readonly<Record<string, AskedWords>>;
  /** Why it could not be sent. */
  readonly problem: string | undefined;
  readonly onSend: () => void;
}

/** Everything that one person keeps, on one page. What the Board sees as the group's message is not theirs alone to choose. */
export function PartSaidPage({ part, asks, problem, onSend, ...ui }: PartSaidPageProps) {
  const { t } = ui;
  return (
    <section>
      <h1 tabIndex={-1}>{t('group.saidTitle')}</h1>
      {keptItems(part.draft).map((item) => (
        <ItemView key={item.activity} {...ui} label={asks[item.activity]?.label ?? item.activity} item={item} />
      ))}
      {part.notSaid.map((id) => (
        <article class="group-said" key={id}>
          <h2>{asks[id]?.label}</h2>
          <p>{t('join.notSaid')}</p>
        </article>
      ))}
      <p>{t('group.sendLead')}</p>
      {problem && (
        <p class="heard-error" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="heard-next" onClick={onSend}>
        {t('group.send')}
      </button>
    </section>
  );
}
