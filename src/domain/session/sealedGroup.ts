import type { Answers } from '../survey/answer.ts';
import type { Activity } from './groupActivity.ts';
import { groupItemProblem } from './groupItemProblem.ts';
import type { GroupSession } from './groupSession.ts';
import { spokenIn, withSpoken } from './groupSpeaking.ts';

/**
 * A session that declares its recordings as they were sealed. What could not be sealed, because nothing of it was kept, is not in it, and
 * neither is an item of which nothing else is left.
 *
 * @param sealed by activity, as `spokenAnswers` gave them and sealing has changed them.
 */
export function sealedGroup(session: GroupSession, sealed: Answers, activityOf: (id: string) => Activity | undefined): GroupSession {
  const items = session.items.flatMap((item) => {
    const activity = activityOf(item.activity);
    if (!activity || spokenIn(item).length === 0) return [item];
    const answer = sealed[item.activity];
    const next = withSpoken(activity, item, (answer?.kind === 'text' && answer.recordings) || []);
    return next && groupItemProblem(activity, next, session.people) === undefined ? [next] : [];
  });
  return { ...session, items };
}
