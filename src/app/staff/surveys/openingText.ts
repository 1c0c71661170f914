import type { Opening } from '../../../domain/survey/opening.ts';
import { dateText } from '../../../i18n/dateText.ts';

const day = (iso: string): string => dateText('en', iso);

/** When a survey is open, in a sentence for staff. */
export function openingText(opening: Opening, today: string): string {
  switch (opening.state) {
    case 'always':
      return 'Open, with no end.';
    case 'closed':
      return `Closed since ${day(opening.since)}.`;
    case 'between': {
      const { from, until } = opening;
      if (today < from) return `Closed. Opens on ${day(from)}, until ${day(until)}.`;
      return today > until ? `Closed since the end of ${day(until)}.` : `Open until the end of ${day(until)}.`;
    }
  }
}
