import type { CannotRecord } from '../../voice/openMicrophone.ts';

/** Why nothing can be recorded, and what helps. */
export function cannotText(why: CannotRecord): string {
  switch (why) {
    case 'refused':
      return 'The browser was told not to let this page use the microphone. Allow it beside the address of the page, then press Record again.';
    case 'none':
      return 'No microphone was found. Plug one in, then press Record again.';
    case 'busy':
      return 'Another program is using the microphone. Close it, then press Record again.';
    default:
      return 'The microphone cannot be used. Try another browser or another device.';
  }
}
