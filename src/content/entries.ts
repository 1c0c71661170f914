import type { Entry } from '../domain/said-doing/entry.ts';
import { autismAndAdhdFrom18 } from './entries/autismAndAdhdFrom18.ts';
import { autismAndAdhdWaits } from './entries/autismAndAdhdWaits.ts';
import { growingUp } from './entries/growingUp.ts';
import { healthReferralsClosed } from './entries/healthReferralsClosed.ts';
import { learningOutsideSchool } from './entries/learningOutsideSchool.ts';
import { localOffer } from './entries/localOffer.ts';
import { mentalHealth } from './entries/mentalHealth.ts';
import { movingOn } from './entries/movingOn.ts';
import { needsSpottedEarly } from './entries/needsSpottedEarly.ts';
import { plansOutOfDate } from './entries/plansOutOfDate.ts';
import { schoolTransport } from './entries/schoolTransport.ts';
import { speechAndLanguageWaits } from './entries/speechAndLanguageWaits.ts';
import { supportWhileWaiting } from './entries/supportWhileWaiting.ts';
import { understandingChanges } from './entries/understandingChanges.ts';
import { workingWithFamilies } from './entries/workingWithFamilies.ts';
import { LOCALES } from './locales.ts';

const ORIGINALS: readonly Entry[] = [
  speechAndLanguageWaits,
  autismAndAdhdWaits,
  autismAndAdhdFrom18,
  supportWhileWaiting,
  needsSpottedEarly,
  healthReferralsClosed,
  mentalHealth,
  plansOutOfDate,
  growingUp,
  movingOn,
  localOffer,
  understandingChanges,
  workingWithFamilies,
  schoolTransport,
  learningOutsideSchool,
];

/**
 * "You said, We are doing" to begin with, from the public documents alone: what inspectors and the partnership's own papers
 * say that families lived through, and what they say is done about it. No family is quoted. The partnership corrects and
 * adds to it in the app; this is only what a new house starts from.
 */
export const ENTRIES: readonly Entry[] = ORIGINALS.map((entry) => ({
  ...entry,
  words: Object.assign({}, entry.words, ...translations(entry.id)),
}));

function translations(id: string): Entry['words'][] {
  return Object.entries(LOCALES).flatMap(([tag, { loop }]) => (loop.entries[id] ? [{ [tag]: loop.entries[id] }] : []));
}
