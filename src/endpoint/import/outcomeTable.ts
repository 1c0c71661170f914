import type { Outcome, Refusal } from '../../contract/sendResponses.ts';

const OUTCOMES: Readonly<Record<Outcome['outcome'], string>> = {
  stored: 'stored',
  'already-stored': 'stored before',
  withdrawn: 'taken back by who sent it',
  refused: 'refused',
};

const REFUSALS: Readonly<Record<Refusal, string>> = {
  malformed: 'is not a sealed response',
  'too-large': 'is too large',
  'unknown-key': 'was sealed to a key that is not in the data folder',
  'cannot-open': 'cannot be opened: the wrong key, or damaged',
  'unknown-survey': 'answers a survey that this build does not know',
  'does-not-fit': 'is not what its survey can lead to',
  'not-its-tablet': 'is from a shared tablet that did not prove to be itself',
  'session-full': 'belongs to a group’s session that has as many phones as it can have',
  'id-taken': 'has the id of a response with other contents, or of another’s recording, which was kept',
};

/** What became of a file, as a person at a terminal reads it: how many of each, then every refusal. */
export function outcomeTable(name: string, outcomes: readonly Outcome[]): string {
  const counts = Object.entries(OUTCOMES).map(([outcome, words]) => {
    const count = outcomes.filter((each) => each.outcome === outcome).length;
    return `${String(count).padStart(7)}  ${words}`;
  });
  const refusals = outcomes.flatMap((each, at) =>
    each.outcome === 'refused' ? [`         number ${at + 1} (${each.id || 'no id'}) ${REFUSALS[each.refusal]}`] : [],
  );
  return `${[name, ...counts, ...refusals].join('\n')}\n`;
}
