import { dayAfter } from './dayAfter.ts';

/** When a survey may be answered, as staff have decided. All days are ISO days, in UTC as everywhere. */
export type Opening =
  | { readonly state: 'always' }
  /** `since`: the first day on which it was closed. */
  | { readonly state: 'closed'; readonly since: string }
  /** Both days are open. `since`: the first day on which it was closed before that, where it was closed when this was decided. */
  | { readonly state: 'between'; readonly from: string; readonly until: string; readonly since?: string };

/** What nobody has decided about is open. */
export const ALWAYS: Opening = { state: 'always' };

/** What a device is told of a survey that is closed. */
export interface Closing {
  /** The first day on which it is open again, where one is known. */
  readonly opens?: string;
  /** The last day on which answers begun before it closed may be finished. */
  readonly finish?: string;
}

/** Days after the last open one: somebody who was interrupted is not shut out by a date. */
const GRACE_DAYS = 14;

/** How a survey is closed on a day; `undefined`: it is open. */
export function closingOn(opening: Opening, day: string): Closing | undefined {
  switch (opening.state) {
    case 'always':
      return undefined;
    case 'closed':
      return graceAfter(opening.since, day);
    case 'between': {
      const { from, until, since } = opening;
      if (day < from) return { opens: from, ...(since !== undefined && graceAfter(since, day)) };
      return day > until ? graceAfter(dayAfter(until, 1), day) : undefined;
    }
  }
}

function graceAfter(since: string, day: string): Closing {
  const finish = dayAfter(since, GRACE_DAYS - 1);
  return day <= finish ? { finish } : {};
}

/** What is decided today, before it is known since when a survey has been closed. */
export type Decision =
  | { readonly state: 'always' | 'closed' }
  | { readonly state: 'between'; readonly from: string; readonly until: string };

/** The opening that comes of a decision. Deciding again never gives a second grace: what was closed has been closed since it was. */
export function decided(before: Opening, decision: Decision, today: string): Opening {
  const since = closedSince(before, today);
  switch (decision.state) {
    case 'always':
      return ALWAYS;
    case 'closed':
      return { state: 'closed', since: since ?? today };
    case 'between': {
      const { from, until } = decision;
      return { state: 'between', from, until, ...(today < from && { since: since ?? today }) };
    }
  }
}

function closedSince(opening: Opening, today: string): string | undefined {
  if (!closingOn(opening, today)) return undefined;
  if (opening.state === 'between' && today > opening.until) return dayAfter(opening.until, 1);
  return opening.state === 'always' ? undefined : opening.since;
}

/** Whether a device that was told of this may finish answers on this day. */
export const mayFinish = ({ finish }: Closing, day: string): boolean => finish !== undefined && day <= finish;

/** Whether the day has come that a device was told of, though nobody has told it that it has. */
export const hasOpened = ({ opens }: Closing, day: string): boolean => opens !== undefined && opens <= day;
