import type { RecordingRow } from '../../store/spokenRows.ts';
import type { Kept } from '../../store/storeFailure.ts';

/**
 * Where what is spoken lies until it is finished: on the disk of a family's own phone (`soundsOnDisk.ts`), in the memory of a shared tablet
 * (`kiosk/SoundsInMemory.ts`). Each act does what the one of the store does that is named beside it.
 */
export interface Sounds {
  /** `beginRecording` */
  begin(recording: Pick<RecordingRow, 'id' | 'draft' | 'question' | 'type' | 'instead'>): Promise<Kept<void, 'no-draft'>>;
  /** `keepSound` */
  keep(id: string, at: number, sound: Uint8Array): Promise<Kept<void, 'no-recording' | 'too-large'>>;
  /** `endRecording` */
  end(id: string, seconds: number): Promise<Kept<void, 'no-recording'>>;
  /** `soundOf` */
  of(id: string): Promise<Kept<Uint8Array<ArrayBuffer> | undefined>>;
  /** `recordingsOf` */
  ofDraft(draft: string): Promise<Kept<readonly RecordingRow[]>>;
  /** `forgetRecording` */
  forget(id: string): Promise<Kept<void>>;
}
