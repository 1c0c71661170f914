import { activityOf } from '../../../content/group/activities.ts';
import type { ChangemakersView, EntryAnswering, OwnProposal } from '../../../contract/staff/changemakers.ts';
import { publishCount } from '../../../domain/disclosure/publish.ts';
import { thresholds } from '../../../domain/disclosure/thresholds.ts';
import type { Deps } from '../../createApp.ts';
import { isMadeUp } from '../../demo/demo.ts';
import { describeGroup } from '../groups/describeGroup.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { askedEasily, EASY_ENGLISH } from './askedEasily.ts';
import { createEntryMessages } from './entryMessages.ts';
import { messageKey, wholeWithMessages } from './messages.ts';
import { createProposals } from './proposals.ts';
import { createReleases } from './releases.ts';
import { repliesOut } from './repliesOut.ts';

/** `GET /changemakers`: to listeners as to everybody else, with small numbers hidden. */
export function changemakersView(deps: Deps): StaffRoute['handle'] {
  const { storage, database, keys, saidDoing, speech } = deps;
  const [releases, links, proposals] = [createReleases(database, keys), createEntryMessages(database), createProposals(database, keys)];
  const least = deps.thresholds ?? thresholds();
  return async (c, actor) => {
    const [sessions, released, linked, proposed, loop, replies, madeUp] = await Promise.all([
      wholeWithMessages(storage),
      releases.all(),
      links.byMessage(),
      proposals.of(actor.id),
      saidDoing.loop.compose(EASY_ENGLISH),
      repliesOut(database, least),
      isMadeUp(database),
    ]);
    const published = new Map(loop.entries.map((entry) => [entry.id, entry]));

    const seen = sessions.map((kept) => {
      const { id, day, people, items } = describeGroup(deps, kept, [], false);
      const messages = items
        .filter(({ shared }) => shared)
        .map((item) => {
          const { activity } = item;
          const key = messageKey({ session: id, activity });
          const [picture, words] = [activityOf(activity)?.picture, released.get(key)?.text];
          return {
            ...item,
            asked: askedEasily(speech, activity) ?? item.asked,
            ...(picture !== undefined && { picture }),
            ...(words !== undefined && { words }),
            answers: (linked.get(key) ?? []).filter((entry) => published.has(entry)),
          };
        });
      return { id, day, people: publishCount(people, least), messages };
    });

    const own = proposed.map(({ about: _, settled, ...rest }): OwnProposal => {
      if (!settled) return { ...rest, state: 'waiting' };
      if ('reason' in settled) return { ...rest, state: 'turned-down', reason: settled.reason };
      return published.has(settled.entry) ? { ...rest, state: 'published', entry: settled.entry } : { ...rest, state: 'taken-up' };
    });

    const answering = new Set([
      ...seen.flatMap(({ messages }) => messages.flatMap(({ answers }) => answers)),
      ...own.flatMap(({ entry }) => entry ?? []),
    ]);
    const entries = loop.entries
      .filter(({ id }) => answering.has(id))
      .map(
        ({ id, status, title, said, doing, why, changed }): EntryAnswering => ({
          id,
          status,
          title,
          said,
          doing,
          ...(why !== undefined && { why }),
          ...(changed !== undefined && { changed }),
          replies: replies.get(id) ?? { shown: false },
        }),
      );
    return c.json({ ...(madeUp && { synthetic: true }), sessions: seen, entries, proposals: own } satisfies ChangemakersView);
  };
}
