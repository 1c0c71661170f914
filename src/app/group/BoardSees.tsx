import type { GroupItem } from '../../domain/session/groupItem.ts';
import type { Translate } from '../../i18n/translate.ts';

/** How many of the things that a group keeps are for the Board: also that none is, which a box that nobody has seen would not tell. */
export function BoardSees({ t, items }: { readonly t: Translate; readonly items: readonly GroupItem[] }) {
  const seen = items.filter(({ shared }) => shared).length;
  return (
    <p class="heard-note" role="status">
      <span>
        {t('group.board.title')}:{' '}
        <strong dir="ltr">
          {seen} / {items.length}
        </strong>
      </span>
    </p>
  );
}
