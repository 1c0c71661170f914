import * as z from 'zod/mini';
import { decide, type GroupDraft, groupDraftSchema, keptItems, withItem } from './groupDraft.ts';
import type { GroupItem } from './groupItem.ts';
import type { GroupPart } from './groupPart.ts';
import { code } from './groupSchema.ts';
import type { Invitation } from './invitation.ts';

/** What one person says in a session, on its way on their own phone: the draft of a group of one, and what belongs to a phone. */
export interface PartDraft {
  /** The part's id, and that of `draft`. */
  readonly id: string;
  readonly session: string;
  /** Ids of the activities in which this person does not want to say. */
  readonly notSaid: readonly string[];
  readonly draft: GroupDraft;
}

const partDraftSchema = z.strictObject({
  id: z.uuidv4(),
  session: z.uuidv4(),
  notSaid: z.array(code),
  draft: z.extend(groupDraftSchema, { people: z.literal(1) }),
});

/** A part that begins. @param activities those of the invitation that this version of the app knows. */
export function beginPart(
  { session, day, plan, who, ages }: Invitation,
  start: Pick<GroupDraft, 'id' | 'language' | 'format' | 'activities'>,
): PartDraft {
  const draft: GroupDraft = { ...start, day, plan, who, ages, people: 1, items: {}, kept: [], at: 'agree', symbols: true };
  return { id: start.id, session, notSaid: [], draft };
}

/** What stands in the table, as the draft it is; `undefined` when it is none that this version can go on with. */
export function readPartDraft(row: unknown): PartDraft | undefined {
  const read = partDraftSchema.safeParse(row);
  return read.success ? read.data : undefined;
}

/** From the first touch. Whatever is said is no longer "I do not want to say". */
export function withPartItem(part: PartDraft, item: GroupItem): PartDraft {
  return { ...part, notSaid: part.notSaid.filter((each) => each !== item.activity), draft: withItem(part.draft, item) };
}

/** The person does not want to say: what they had begun to say goes. */
export function doNotSay(part: PartDraft, activity: string): PartDraft {
  const notSaid = [...part.notSaid.filter((each) => each !== activity), activity];
  return { ...part, notSaid, draft: decide(part.draft, activity, 'throw-away') };
}

/** Whether there is something to send. */
export const hasSaid = ({ draft, notSaid }: PartDraft): boolean => notSaid.length > 0 || keptItems(draft).length > 0;

/** The part as it is sent: what was not kept is not in it, and nothing is chosen for the Board by one person. */
export function completePart({ id, session, notSaid, draft }: PartDraft): GroupPart {
  const { day, plan, who, ages, language, format, activities } = draft;
  return {
    id,
    session,
    day,
    plan,
    who,
    ages,
    language,
    format,
    items: keptItems(draft),
    notSaid: activities.filter((activity) => notSaid.includes(activity)),
  };
}
