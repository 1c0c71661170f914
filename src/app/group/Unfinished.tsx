import type { GroupDraft } from '../../domain/session/groupDraft.ts';
import { OWN_PLAN } from '../../domain/session/groupSession.ts';
import { dateText } from '../../i18n/dateText.ts';
import { ThrowAway } from './ThrowAway.tsx';
import type { Ui } from './Ui.ts';

interface UnfinishedProps extends Pick<Ui, 't' | 'tag'> {
  readonly drafts: readonly GroupDraft[];
  readonly onGoOn: (draft: GroupDraft) => void;
  readonly onDiscard: (draft: GroupDraft) => void;
}

/** Every session that was begun here and not finished, by what tells one from another: nobody is to carry on with another group's. */
export function Unfinished({ t, tag, drafts, onGoOn, onDiscard }: UnfinishedProps) {
  if (drafts.length === 0) return null;
  return (
    <section class="heard-note" aria-labelledby="unfinished">
      <h2 id="unfinished">{t('group.goOnTitle')}</h2>
      {drafts.map((draft) => (
        <section key={draft.id} aria-labelledby={`unfinished-${draft.id}`}>
          <h3 id={`unfinished-${draft.id}`}>
            {[
              dateText(tag, draft.day),
              t(`group.whos.${draft.who}`),
              ...(draft.plan === OWN_PLAN ? [] : [t(`group.plans.${draft.plan}`)]),
            ].join(' · ')}
          </h3>
          <button type="button" class="heard-next" onClick={() => onGoOn(draft)}>
            {t('group.goOn')}
          </button>
          <ThrowAway t={t} label={t('group.throwAway')} onSure={() => onDiscard(draft)} />
        </section>
      ))}
    </section>
  );
}
