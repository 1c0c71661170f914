import { speakSeconds } from '../../domain/response/recording.ts';
import { recordingsIn } from '../../domain/response/replaceRecordings.ts';
import { questionOf } from '../../domain/survey/branching.ts';
import type { Store } from '../../store/openStore.ts';
import type { DraftWriting } from '../take/DraftWriting.ts';
import type { Taking } from '../take/Taking.ts';
import { recordingFormat } from './recordingFormat.ts';

let part: Promise<InstanceType<typeof import('./VoicePart.tsx').VoicePart>> | undefined;

// Known before the first box is drawn: the place kept for speaking, let go while somebody taps, would move the box away from the finger.
if (!recordingFormat()) document.documentElement.classList.add('cannot-record');

/**
 * Offers to speak, in the place that the page of a question with a box keeps for it (`#voice`); on the last page, tells there what became of
 * it. Called again at every change of the screen. What records is fetched for the first such question, or where something has been spoken
 * already, and nobody else needs it.
 */
export async function showVoice(store: Store, taking: Taking, tag: string, writing: DraftWriting): Promise<void> {
  const { stage, survey, answers } = taking;
  const asked = stage.at === 'page' ? questionOf(survey, stage.page) : undefined;
  const question = asked?.kind === 'text' && speakSeconds(asked) > 0 ? asked : undefined;
  if (!part && !question && recordingsIn(answers).length === 0) return;
  part ??= Promise.all([import('./VoicePart.tsx'), import('./soundsOnDisk.ts')]).then(
    ([{ VoicePart }, { soundsOnDisk }]) => new VoicePart(soundsOnDisk(store), store),
  );
  try {
    (await part).see({ taking, writing, tag, question }, stage.at === 'done' ? stage.id : undefined);
  } catch {
    // Neither on this phone nor to be had: tried again at the next change.
    part = undefined;
  }
}
