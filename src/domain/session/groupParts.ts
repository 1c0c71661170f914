import type { Recording } from '../response/recording.ts';
import type { GroupItem } from './groupItem.ts';
import { ideasIn } from './groupItemProblem.ts';
import type { CodedGroup, CodedItem, GroupWords, OwnCardWords } from './groupSchema.ts';
import type { GroupSession } from './groupSession.ts';
import type { OwnCard } from './ownCard.ts';

/**
 * A session in the two parts that are sealed apart: what can be counted, with the recordings that it declares, and what young
 * people wrote and drew, which stays sealed until a listener opens it.
 */
export interface GroupParts {
  readonly coded: CodedGroup;
  readonly words: GroupWords;
}

export function splitGroup(session: GroupSession): GroupParts {
  const words: GroupWords = {};
  const items = session.items.map((item): CodedItem => {
    const { activity, shared, kind } = item;
    switch (kind) {
      case 'wall': {
        const groups = item.groups.map(({ name, ideas, spoken }) => ({ name, ideas: [...ideas], ...(spoken && { spoken: [...spoken] }) }));
        words[activity] = { groups };
        return { activity, shared, kind, ideas: groups.map(ideasIn), ...spokenCopy(item) };
      }
      case 'drawing': {
        const strokes = item.strokes.map(({ colour, points }) => ({ colour, points: [...points] }));
        words[activity] = { strokes, caption: item.caption };
        return { activity, shared, kind, strokes: strokes.length, ...spokenCopy(item) };
      }
      case 'card-sort': {
        const { own, piles } = item;
        const sorted = { activity, shared, kind, piles: piles.map((placed) => ({ ...placed })) };
        if (!own) return sorted;
        words[activity] = { cards: own.map(wordsOfCard) };
        return { ...sorted, own: own.map(({ pile }) => pile ?? '') };
      }
      default:
        return structuredCopy(item);
    }
  });
  return { coded: { ...session, items }, words };
}

/** The inverse of `splitGroup`. Words that belong to no item, or an item that has lost its own, are a fault of the sender: `undefined`. */
export function joinGroup({ coded, words }: GroupParts): GroupSession | undefined {
  const items = coded.items.map((item) => joinItem(item, words));
  const worded = coded.items.filter(hasWords).map(({ activity }) => activity);
  const whole = items.filter((item) => item !== undefined);
  if (whole.length < items.length || Object.keys(words).some((activity) => !worded.includes(activity))) return undefined;
  return { ...coded, items: whole };
}

/** Whether something of it was written, drawn or photographed. */
const hasWords = (item: CodedItem): boolean => item.kind === 'wall' || item.kind === 'drawing' || (item.kind === 'card-sort' && !!item.own);

function joinItem(item: CodedItem, words: GroupWords): GroupItem | undefined {
  const { activity, shared, kind } = item;
  const said = Object.hasOwn(words, activity) ? words[activity] : undefined;
  switch (kind) {
    case 'wall': {
      if (!said || !('groups' in said)) return undefined;
      const same = said.groups.length === item.ideas.length && said.groups.every((group, at) => ideasIn(group) === item.ideas[at]);
      return same ? { activity, shared, kind, groups: said.groups, ...spokenCopy(item) } : undefined;
    }
    case 'drawing':
      if (!said || !('strokes' in said) || said.strokes.length !== item.strokes) return undefined;
      return { activity, shared, kind, ...said, ...spokenCopy(item) };
    case 'card-sort': {
      const { own, ...sorted } = item;
      if (!own) return sorted;
      if (!said || !('cards' in said) || said.cards.length !== own.length) return undefined;
      return { ...sorted, own: said.cards.map((card, at) => ({ ...card, pile: own[at] ?? '' })) };
    }
    default:
      return item;
  }
}

function wordsOfCard({ word, picture }: OwnCard): OwnCardWords {
  switch (picture?.kind) {
    case undefined:
      return { word };
    case 'photo':
      return { word, picture };
    case 'drawing':
      return {
        word,
        picture: { kind: 'drawing', strokes: picture.strokes.map(({ colour, points }) => ({ colour, points: [...points] })) },
      };
  }
}

/** The same, of arrays that may be changed: what is parsed is typed so. */
function structuredCopy(item: Exclude<GroupItem, { readonly kind: 'wall' | 'drawing' | 'card-sort' }>): CodedItem {
  const { activity, shared } = item;
  const copy = ({ code, count }: { readonly code: string; readonly count: number }) => ({ code, count });
  switch (item.kind) {
    case 'hands-up':
      return { activity, shared, kind: item.kind, tally: { ...item.tally, counts: item.tally.counts.map(copy) } };
    case 'line':
      return { activity, shared, kind: item.kind, together: item.together, tally: { ...item.tally, counts: item.tally.counts.map(copy) } };
    case 'not-suitable':
      return { activity, shared, kind: item.kind };
    case 'dot-votes':
      return { activity, shared, kind: item.kind, counts: item.counts.map(copy) };
    case 'voice':
      return { activity, shared, kind: item.kind, recordings: recordingsCopy(item.recordings) };
  }
}

const spokenCopy = ({ recordings }: { readonly recordings?: readonly Recording[] }) =>
  recordings ? { recordings: recordingsCopy(recordings) } : {};

const recordingsCopy = (recordings: readonly Recording[]) => recordings.map((recording) => ({ ...recording }));
