import { keptItems } from '../../../domain/session/groupDraft.ts';
import { openItems } from '../../../domain/session/openItems.ts';
import type { PartDraft } from '../../../domain/session/partDraft.ts';
import type { AskedWords } from '../groupData.ts';
import { ItemView } from '../ItemView.tsx';
import { OpenItems } from '../OpenItems.tsx';
import { SendButton, undecided } from '../SendButton.tsx';
import type { Ui } from '../Ui.ts';

interface PartSaidPageProps extends Ui {
  readonly part: PartDraft;
  readonly asks: Readonly<Record<string, AskedWords>>;
  /** Why it could not be sent. */
  readonly problem: string | undefined;
  /** Goes to an activity. */
  readonly onOpen: (activity: string) => void;
  readonly onSend: () => void;
}

/** Everything that one person keeps, on one page. What the Board sees as the group's message is not theirs alone to choose. */
export function PartSaidPage({ part, asks, problem, onOpen, onSend, ...ui }: PartSaidPageProps) {
  const { t } = ui;
  const open = openItems(part.draft);
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
      <OpenItems {...ui} items={open} asks={asks} onOpen={onOpen} />
      <p>{t('group.sendLead')}</p>
      {problem && (
        <p class="heard-error" role="alert">
          {problem}
        </p>
      )}
      <SendButton t={t} questions={open.length > 0 ? [undecided(t)] : []} onSend={onSend} />
    </section>
  );
}
