import { chooseVoice } from '../../aloud/chooseVoice.ts';
import { speak } from '../../aloud/speak.ts';
import { keptSpeed, RATE } from '../../aloud/speed.ts';
import { voicesHere } from '../../aloud/voicesHere.ts';

/** Says the name of what is lit with a voice of this device, in its language; where there is none, it is silent. */
export async function sayName(name: string, tag: string, signal: AbortSignal): Promise<void> {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const voice = chooseVoice(await voicesHere(synthesis), tag);
  if (!synthesis || !voice || name === '' || signal.aborted) return;
  await speak(synthesis, name, { voice, rate: RATE[keptSpeed()], signal, onWord: () => {} });
}
