import { afterPaint } from '../afterPaint.ts';
import { changeId } from './CheckPage.tsx';
import { moveTo, place, stayAt } from './place.ts';
import type { Taking } from './Taking.ts';

/**
 * A new page: at its top at once; once it is seen, in the history, and with the focus on its heading, so that it is read
 * out.
 *
 * @param before the page or stage that filled the screen until now.
 * @param firstPage where a history without a note of ours began.
 */
export function arrive(taking: Taking, before: string, firstPage: string): void {
  const { at } = taking.stage;
  const { here: page, draft, back } = taking;
  scrollTo(0, 0);
  const hadFocus = document.activeElement;
  afterPaint(() => {
    const draftNow = draft && { draft: draft.id };
    if (at === 'done') stayAt({});
    else if ((at === 'page' || at === 'check') && place().page !== page) {
      // Whoever carries on begins here: the phone's own "back" leaves the survey, and does not lead to question 1.
      if (before === 'resume') stayAt({ page, ...draftNow });
      else moveTo({ page, from: place().page ?? firstPage, ...draftNow });
    }
    // On a slow phone a person may be writing already before the paint has come to its end: what is typed stays where it goes.
    const { activeElement } = document;
    if (activeElement === hadFocus || activeElement === document.body) focusOn(back ? changeId(before) : 'heading');
  });
}

/** The heading of a new page, so that it is read out; back from a change, the row that was changed, so that the place is kept. */
function focusOn(id: string): void {
  const target = document.getElementById(id) ?? document.getElementById('heading');
  target?.focus({ preventScroll: target.id === 'heading' });
}
