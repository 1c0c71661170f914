import { beginRecording } from '../../store/beginRecording.ts';
import { endRecording } from '../../store/endRecording.ts';
import { forgetRecording } from '../../store/forgetRecording.ts';
import { keepSound } from '../../store/keepSound.ts';
import type { Store } from '../../store/openStore.ts';
import { recordingsOf } from '../../store/recordingsOf.ts';
import { soundOf } from '../../store/soundOf.ts';
import type { Sounds } from './sounds.ts';

/** What is spoken on a family's own phone is on its disk as it comes: a crash costs a second. */
export function soundsOnDisk(store: Pick<Store, 'run'>): Sounds {
  return {
    begin: (recording) => store.run((db) => beginRecording(db, recording)),
    keep: (id, at, sound) => store.run((db) => keepSound(db, id, at, sound)),
    end: (id, seconds) => store.run((db) => endRecording(db, id, seconds)),
    of: (id) => store.run((db) => soundOf(db, id)),
    ofDraft: (draft) => store.run((db) => recordingsOf(db, draft)),
    forget: (id) => store.run((db) => forgetRecording(db, id)),
  };
}
