import type { SoundFault } from '../../../domain/media/soundFaults.ts';

/** What seems to be wrong with a recording, and what helps. */
export const FAULT_TEXTS: Readonly<Record<SoundFault, string>> = {
  silent: 'Nothing can be heard. Is the right microphone on?',
  quiet: 'This is very quiet. Come closer to the microphone.',
  clipped: 'This is too loud and crackles. Move a little away from the microphone.',
  'too-short': 'This is short for so many words. Was all of it read?',
};
