import type { AddedItem } from '../../domain/session/addUp.ts';
import type { GroupWords } from '../../domain/session/groupSchema.ts';
import { spokenIn } from '../../domain/session/groupSpeaking.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { openGroupWords } from '../staff/groups/openGroupWords.ts';
import { openPhoneWords } from '../staff/groups/openPhoneWords.ts';
import type { WholeSession } from '../staff/groups/wholeSessions.ts';
import type { Column } from './columns.ts';
import { openedTranscripts } from './openedTranscripts.ts';

/** One option of one activity of one session, or who did not say. */
export interface GroupRow {
  readonly session: string;
  readonly plan: string;
  readonly who: string;
  readonly ages: string;
  /** About how many young people there were: what every count of the session is out of. */
  readonly people: number;
  /** How many of them said it on phones of their own. */
  readonly phones: number;
  readonly language: string;
  readonly format: string;
  readonly day: string;
  readonly received_day: string;
  readonly activity: string;
  readonly kind: string;
  /** 1 when the group wants the Board to see it as theirs. */
  readonly shared: number;
  readonly together: number | undefined;
  readonly option: string | undefined;
  readonly pile: string | undefined;
  readonly count: number | undefined;
  /** What the young people wrote, as they wrote it, or what was typed of what they said. */
  readonly words: string | undefined;
}

const HEADERS = [
  'session',
  'plan',
  'who',
  'ages',
  'people',
  'phones',
  'language',
  'format',
  'day',
  'received_day',
  'activity',
  'kind',
  'shared',
  'together',
  'option',
  'pile',
  'count',
  'words',
] as const;

export const GROUP_COLUMNS: readonly Column<GroupRow>[] = HEADERS.map((header) => ({ header, cell: (row) => row[header] }));

/** @returns the rows of a session with all that belongs to it, and what became of its words. */
export async function groupRows(
  { id, context, own, parts, sum, receivedDay }: WholeSession,
  keys: HeldKeys,
): Promise<{ readonly rows: readonly GroupRow[]; readonly words: 'none' | 'opened' | 'unreadable' }> {
  const words = own && (await openGroupWords(own, keys));
  const typed = await openedTranscripts(own?.transcripts, (question) => ({ session: id, question }), keys);
  const phones = await openPhoneWords(parts, keys);
  const { people, phones: joined } = sum;
  const session = { session: id, ...context, people, phones: joined, received_day: receivedDay };
  const rows = sum.items.flatMap((item) => {
    const { activity, table } = item;
    const shared = {
      ...session,
      activity,
      kind: table?.kind ?? item.kind,
      shared: Number(item.shared),
      together: table && 'together' in table ? Number(table.together) : undefined,
    };
    const rows = [
      ...tableRows(item, words ?? {}),
      ...spokenRows(item, typed.get(activity)),
      ...phoneRows(item, phones.words[activity] ?? []),
    ];
    return rows.map((row) => ({ ...shared, ...row }));
  });
  if ((own?.words && !words) || phones.unreadable > 0) return { rows, words: 'unreadable' };
  return { rows, words: words || Object.keys(phones.words).length > 0 ? 'opened' : 'none' };
}

type OptionRow = Pick<GroupRow, 'option' | 'pile' | 'count' | 'words'>;
const NOTHING = { option: undefined, pile: undefined, count: undefined, words: undefined };
const counted = (option: string, count: number): OptionRow => ({ ...NOTHING, option, count });

/** @param typed what was typed of what was spoken, where a second person has checked it. */
function spokenRows({ table }: AddedItem, typed: string | undefined): OptionRow[] {
  const spoken = table ? spokenIn(table).length : 0;
  return spoken > 0 ? [{ ...NOTHING, option: 'spoken', count: spoken, words: typed }] : [];
}

/** What was counted of all, and what the table did as one. */
function tableRows({ activity, table, tally, dots }: AddedItem, words: GroupWords): OptionRow[] {
  if (tally) {
    return [
      ...tally.counts.map(({ code, count }) => counted(code, count)),
      counted('prefer-not-to-say', tally.notSaid),
      counted('not-taking-part', tally.notTakingPart),
    ];
  }
  if (dots) return dots.map(({ code, count }) => counted(code, count));
  const said = words[activity];
  switch (table?.kind) {
    case 'card-sort':
      return [
        ...table.piles.map(({ card, pile }) => ({ ...NOTHING, option: card, pile })),
        ...(table.own ?? []).map((pile, at) => ({
          ...NOTHING,
          option: `own-${at + 1}`,
          pile,
          words: said && 'cards' in said ? said.cards[at]?.word : undefined,
        })),
      ];
    case 'not-suitable':
      return [NOTHING];
    case 'voice':
      return [];
    case 'wall': {
      const groups = said && 'groups' in said ? said.groups : [];
      return table.ideas.map((count, at) => {
        const { name = '', ideas = [] } = groups[at] ?? {};
        return { ...counted(`group-${at + 1}`, count), words: [...(name === '' ? [] : [name]), ...ideas].join('\n') || undefined };
      });
    }
    case 'drawing':
      return [{ ...counted('strokes', table.strokes), words: (said && 'caption' in said && said.caption) || undefined }];
    default:
      return [];
  }
}

/**
 * What own phones said that is in no count of all: how many put a card where, and what they wrote, in no order of who. Those who did not
 * want to say, or left it out, are counted apart where each says one thing.
 */
function phoneRows({ tally, phones, piles, notSuitable }: AddedItem, said: readonly GroupWords[string][]): OptionRow[] {
  if (tally || phones.said + phones.notSaid === 0) return [];
  const ideas = said.flatMap((each) =>
    'groups' in each ? each.groups.flatMap((group) => [...group.ideas]) : 'caption' in each ? [each.caption] : [],
  );
  return [
    ...piles.filter(({ count }) => count > 0).map(({ card, pile, count }) => ({ ...NOTHING, option: card, pile, count })),
    ...(notSuitable > 0 ? [counted('phones-not-suitable', notSuitable)] : []),
    {
      ...counted('phones', phones.said),
      words:
        ideas
          .filter((idea) => idea !== '')
          .toSorted()
          .join('\n') || undefined,
    },
    counted('phones-prefer-not-to-say', phones.notSaid),
    counted('phones-not-taking-part', phones.notTakingPart),
  ];
}
