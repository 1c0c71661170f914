import type { RecordingImported } from './importRecording.ts';

const IMPORTED: Readonly<Record<RecordingImported, string>> = {
  received: 'recordings received',
  gone: 'recordings taken back, or their time is over',
  refused: 'recordings that cannot be opened or heard; kept as they are',
  expected: 'recordings sealed to a key that is not in the data folder; kept until it is',
  unknown: 'recordings of no response that is here',
  'does-not-fit': 'recordings that are not what their response declares',
  malformed: 'recordings that are none',
};

/** What became of a file's recordings, as a person at a terminal reads it. Nothing where there were none. */
export function recordingTable(imported: readonly RecordingImported[]): string {
  const counts = Object.entries(IMPORTED).map(([state, words]) => ({ words, count: imported.filter((each) => each === state).length }));
  return counts.flatMap(({ words, count }) => (count > 0 ? [`${String(count).padStart(7)}  ${words}\n`] : [])).join('');
}

/** Whether it needs nobody's care any more. */
export const isOver = (imported: RecordingImported): boolean => imported === 'received' || imported === 'gone';
