import type { Refusal } from '../../contract/sendResponses.ts';

const WHY: Readonly<Record<Refusal | 'damaged', string>> = {
  malformed: 'the partnership’s server cannot read it. Save the rescue file and tell an administrator.',
  'too-large': 'it is larger than the partnership’s server takes. Save the rescue file and tell an administrator.',
  'unknown-key': 'it is sealed to a key that is not in use any more. Save the rescue file and tell an administrator.',
  'cannot-open': 'it cannot be opened. Save the rescue file and tell an administrator.',
  'unknown-survey': 'the partnership’s server does not know this version of the survey. Send again when it has been brought up to date.',
  'does-not-fit': 'it does not fit its survey. Save the rescue file and tell an administrator.',
  'not-its-tablet':
    'this tablet has been shut off, or set up anew under another name. Save the rescue file and give it to an administrator.',
  'session-full': 'its group’s session has as many phones as it can have.',
  'id-taken': 'the partnership has it already with other contents, such as a paper form that was keyed twice.',
  damaged: 'it cannot be read on this tablet any more. Tell an administrator.',
};

/** Why a response was not taken, and what to do. @param why a refusal; a later version may know more of them. */
export const refusedText = (why: string): string =>
  Object.hasOwn(WHY, why) ? WHY[why as keyof typeof WHY] : 'the partnership’s server does not say why. Save the rescue file.';
