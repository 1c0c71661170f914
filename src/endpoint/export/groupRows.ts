import type { CodedItem, GroupWords } from '../../domain/session/groupSchema.ts';
import { spokenIn } from '../../domain/session/groupSpeaking.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { openGroupWords } from '../staff/groups/openGroupWords.ts';
import type { KeptGroup } from '../storage/storage.ts';
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

/** @returns the rows of a session, and what became of its words. */
export async function groupRows(
  kept: KeptGroup,
  keys: HeldKeys,
): Promise<{ readonly rows: readonly GroupRow[]; readonly words: 'none' | 'opened' | 'unreadable' }> {
  const { id, items, ...context } = kept.coded;
  const [words, typed] = await Promise.all([
    openGroupWords(kept, keys),
    openedTranscripts(kept.transcripts, (question) => ({ session: id, question }), keys),
  ]);
  const session = { session: id, ...context, received_day: kept.receivedDay };
  const rows = items.flatMap((item) => {
    const { activity, kind } = item;
    const shared = {
      ...session,
      activity,
      kind,
      shared: Number(item.shared),
      together: 'together' in item ? Number(item.together) : undefined,
    };
    return optionRows(item, words ?? {}, typed.get(activity)).map((option) => ({ ...shared, ...option }));
  });
  return { rows, words: !kept.words ? 'none' : words ? 'opened' : 'unreadable' };
}

type OptionRow = Pick<GroupRow, 'option' | 'pile' | 'count' | 'words'>;
const NOTHING = { option: undefined, pile: undefined, count: undefined, words: undefined };

/** @param typed what was typed of what was spoken, where a second person has checked it. */
function optionRows(item: CodedItem, words: GroupWords, typed: string | undefined): OptionRow[] {
  const spoken = spokenIn(item).length;
  const rows = saidRows(item, words);
  return spoken > 0 ? [...rows, { ...NOTHING, option: 'spoken', count: spoken, words: typed }] : rows;
}

function saidRows(item: CodedItem, words: GroupWords): OptionRow[] {
  const counted = (option: string, count: number): OptionRow => ({ ...NOTHING, option, count });
  const said = words[item.activity];
  switch (item.kind) {
    case 'hands-up':
    case 'line':
      return [
        ...item.tally.counts.map(({ code, count }) => counted(code, count)),
        counted('prefer-not-to-say', item.tally.notSaid),
        counted('not-taking-part', item.tally.notTakingPart),
      ];
    case 'dot-votes':
      return item.counts.map(({ code, count }) => counted(code, count));
    case 'card-sort':
      return [
        ...item.piles.map(({ card, pile }) => ({ ...NOTHING, option: card, pile })),
        ...(item.own ?? []).map((pile, at) => ({
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
      return item.ideas.map((count, at) => {
        const { name = '', ideas = [] } = groups[at] ?? {};
        return { ...counted(`group-${at + 1}`, count), words: [...(name === '' ? [] : [name]), ...ideas].join('\n') || undefined };
      });
    }
    case 'drawing':
      return [{ ...counted('strokes', item.strokes), words: (said && 'caption' in said && said.caption) || undefined }];
  }
}
