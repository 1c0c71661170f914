import type { Format } from '../response/response.ts';
import type { GroupItem } from './groupItem.ts';

/** Who meets. */
export const GROUPS = ['changemakers', 'school-council', 'college', 'send-youth-group', 'other'] as const;
export type GroupKind = (typeof GROUPS)[number];

/** How old they are: bands of the young people's survey, or several of them. */
export const GROUP_AGES = ['8-to-10', '11-to-13', '14-to-15', '16-to-17', '18-to-25', 'mixed'] as const;
export type GroupAges = (typeof GROUP_AGES)[number];

/** Two are a group; more than this is an assembly. */
export const FEWEST_PEOPLE = 2;
export const MOST_PEOPLE = 60;

/** How few may be counted at the table: where own phones joined, there may be nobody without one. */
export const fewestPeople = (joined: boolean | undefined): number => (joined ? 0 : FEWEST_PEOPLE);

/** The plan of a session whose activities the facilitator picked. */
export const OWN_PLAN = 'own';

/** What is known of a group session besides what was said in it. Nobody's name, no school, no place. */
export interface GroupContext {
  /** A plan's id, or `OWN_PLAN`. */
  readonly plan: string;
  readonly who: GroupKind;
  readonly ages: GroupAges;
  /** About how many young people; where own phones joined, those without one. */
  readonly people: number;
  /** Whether young people were asked to join with own phones: what those said comes from them. */
  readonly joined?: true;
  /** BCP 47 language and format of the words on the screen. */
  readonly language: string;
  readonly format: Format;
}

/**
 * A finished session of a group: one voice of many. It is stored as one session of so many people, and never as that many
 * responses.
 */
export interface GroupSession extends GroupContext {
  /** Random (UUID v4), minted on this device. */
  readonly id: string;
  /** ISO date on this device's calendar. Never a time. */
  readonly day: string;
  /** What the group kept, in the order of its activities. */
  readonly items: readonly GroupItem[];
}
