/** Why nothing can be recorded. The words are `voice.cannot.<why>`. `denied`: this browser keeps nothing. */
export type CannotRecord = 'refused' | 'none' | 'busy' | 'full' | 'denied' | 'failed';

type Opened = { readonly ok: true; readonly stream: MediaStream } | { readonly ok: false; readonly why: CannotRecord };

/** One channel of speech, as a telephone would take it. All of it is a wish: a browser gives what it has. */
const SPEECH: MediaTrackConstraints = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** Asks for the microphone, and with it the person, where the browser has no answer of theirs yet. */
export async function openMicrophone(): Promise<Opened> {
  try {
    return { ok: true, stream: await navigator.mediaDevices.getUserMedia({ audio: SPEECH }) };
  } catch (error) {
    return { ok: false, why: whyNot((error as DOMException).name) };
  }
}

/** The light beside the camera goes out. */
export function closeMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The names of https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
function whyNot(name: string): CannotRecord {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}
