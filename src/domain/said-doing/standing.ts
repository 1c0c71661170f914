/** What can be decided about a version of an entry. */
export const DECISIONS = ['asked', 'agreed', 'change-asked', 'published', 'unscheduled', 'withdrawn'] as const;

export interface Decision {
  /**
   * `asked`: the forum was asked to look at the wording. `agreed`, `change-asked`: what it said. `unscheduled`: a publication
   * that had not come yet was called off.
   */
  readonly kind: (typeof DECISIONS)[number];
  readonly version: number;
  /** ISO day on which it was decided. */
  readonly madeOn: string;
  /** Published: the ISO day from which families see it. */
  readonly from?: string;
}

export const ENTRY_STATES = ['draft', 'waiting', 'signed-off', 'scheduled', 'published', 'withdrawn'] as const;
/** Of the newest version. An older one may be what families see meanwhile. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** Where an entry stands on a day. */
export interface Standing {
  readonly state: EntryState;
  /** What families see, and since when. */
  readonly shown?: { readonly version: number; readonly since: string };
  /** What they are going to see, and from when. */
  readonly coming?: { readonly version: number; readonly from: string };
  /** When any version of it was first shown. */
  readonly firstShown?: string;
  /** Whether the forum agreed with the newest version, not an older one. */
  readonly agreed: boolean;
}

/**
 * Nothing of this is stored: it follows from what was decided, so a publication on a date needs no clock that rings.
 *
 * A decision to publish replaces what was to come: a version that was to appear on a later day cannot push out one that
 * was published after it had been planned.
 *
 * @param newest the number of the newest version.
 * @param decisions oldest first.
 * @param today ISO day.
 */
export function standing(newest: number, decisions: readonly Decision[], today: string): Standing {
  let shown: Standing['shown'];
  let coming: Standing['coming'];
  let firstShown: string | undefined;
  let last: Decision | undefined;
  const arrive = (day: string): void => {
    if (!coming || coming.from > day) return;
    shown = { version: coming.version, since: coming.from };
    firstShown ??= coming.from;
    coming = undefined;
  };
  for (const decision of decisions) {
    arrive(decision.madeOn);
    if (decision.version === newest) last = decision;
    switch (decision.kind) {
      case 'published':
        coming = { version: decision.version, from: decision.from ?? decision.madeOn };
        arrive(decision.madeOn);
        break;
      case 'unscheduled':
        coming = undefined;
        break;
      case 'withdrawn':
        shown = undefined;
        coming = undefined;
        break;
      case 'asked':
      case 'agreed':
      case 'change-asked':
        break;
    }
  }
  arrive(today);
  const agreed = decisions.findLast(({ kind, version }) => version === newest && isForum(kind))?.kind === 'agreed';
  return {
    state: stateOf(newest, shown, coming, last, agreed),
    agreed,
    ...(shown && { shown }),
    ...(coming && { coming }),
    ...(firstShown !== undefined && { firstShown }),
  };
}

const isForum = (kind: Decision['kind']): boolean => kind === 'agreed' || kind === 'change-asked';

function stateOf(
  newest: number,
  shown: Standing['shown'],
  coming: Standing['coming'],
  last: Decision | undefined,
  agreed: boolean,
): EntryState {
  if (coming?.version === newest) return 'scheduled';
  if (shown?.version === newest) return 'published';
  if (last?.kind === 'withdrawn') return 'withdrawn';
  if (agreed) return 'signed-off';
  return last?.kind === 'asked' ? 'waiting' : 'draft';
}
