import { activityOf } from '../../../content/group/activities.ts';
import { type AddedSession, addUp } from '../../../domain/session/addUp.ts';
import type { GroupContext } from '../../../domain/session/groupSession.ts';
import type { KeptGroup, KeptPart, Storage } from '../../storage/storage.ts';

/** One session with all that has arrived of it: from its facilitator's device, from own phones, or from both. */
export interface WholeSession {
  readonly id: string;
  /** As the facilitator's device has it, else as the first phone's invitation did. */
  readonly context: Pick<GroupContext, 'plan' | 'who' | 'ages' | 'language' | 'format'> & { readonly day: string };
  readonly own?: KeptGroup;
  readonly parts: readonly KeptPart[];
  readonly sum: AddedSession;
  /** ISO day on which the first of it came. */
  readonly receivedDay: string;
}

/** Every session, newest day first. */
export async function wholeSessions(storage: Pick<Storage, 'groups' | 'parts'>): Promise<readonly WholeSession[]> {
  const [groups, parts] = [await storage.groups(), await storage.parts()];
  const partsOf = new Map<string, KeptPart[]>();
  for (const part of parts) partsOf.set(part.coded.session, [...(partsOf.get(part.coded.session) ?? []), part]);
  const arrived = new Set(groups.map(({ coded }) => coded.id));
  const alone = [...partsOf].filter(([session]) => !arrived.has(session));
  return [
    ...groups.map((own) => whole(own.coded.id, own, partsOf.get(own.coded.id) ?? [])),
    ...alone.map(([session, own]) => whole(session, undefined, own)),
  ].sort((one, other) => other.context.day.localeCompare(one.context.day) || one.id.localeCompare(other.id));
}

function whole(id: string, own: KeptGroup | undefined, parts: readonly KeptPart[]): WholeSession {
  const coded = own?.coded ?? parts[0]?.coded;
  if (!coded) throw new Error(`nothing has arrived of the session ${id}`);
  const { plan, who, ages, language, format, day } = coded;
  const days = [...(own ? [own] : []), ...parts].map(({ receivedDay }) => receivedDay).sort();
  return {
    id,
    context: { plan, who, ages, language, format, day },
    ...(own && { own }),
    parts,
    sum: addUp(
      own?.coded,
      parts.map((part) => part.coded),
      activityOf,
    ),
    receivedDay: days[0] ?? day,
  };
}
