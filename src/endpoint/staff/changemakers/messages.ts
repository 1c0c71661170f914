import type { MessageRef } from '../../../contract/staff/changemakers.ts';
import type { CodedItem } from '../../../domain/session/groupSchema.ts';
import type { KeptGroup, Storage } from '../../storage/storage.ts';
import { type WholeSession, wholeSessions } from '../groups/wholeSessions.ts';

/** Sessions of Changemakers in which the group chose something for the Board, newest day first. */
export async function sessionsWithMessages(storage: Storage): Promise<readonly KeptGroup[]> {
  return (await storage.groups()).filter(hasMessage);
}

/** The same with all that own phones gave to them. */
export async function wholeWithMessages(storage: Storage): Promise<readonly WholeSession[]> {
  return (await wholeSessions(storage)).filter(({ own }) => own !== undefined && hasMessage(own));
}

const hasMessage = ({ coded: { who, items } }: KeptGroup): boolean => who === 'changemakers' && items.some(({ shared }) => shared);

/** What a group chose for the Board; `undefined` for anything that it kept to itself. */
export function messageIn(sessions: readonly KeptGroup[], { session, activity }: MessageRef): CodedItem | undefined {
  const found = sessions.find(({ coded: { id } }) => id === session);
  return found?.coded.items.find((item) => item.activity === activity && item.shared);
}

/** What names a message, as one word. */
export const messageKey = ({ session, activity }: MessageRef): string => `${session} ${activity}`;
