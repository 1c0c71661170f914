import type { GroupDraft } from '../../domain/session/groupDraft.ts';
import type { SealedGroupRow } from '../../store/groupDrafts.ts';
import type { Store } from '../../store/openStore.ts';
import type { Sounds } from '../voice/sounds.ts';
import { soundsOnDisk } from '../voice/soundsOnDisk.ts';

/** How a session that is not finished lies on the disk. */
export interface AtRest {
  /** As it is kept. */
  row(draft: GroupDraft): Promise<GroupDraft | SealedGroupRow>;
  /** What a row holds, for `readGroupDraft`. */
  open(row: unknown): Promise<unknown>;
  readonly sounds: Sounds;
  /** Of a draft that is gone on with: what lies there otherwise is put right. */
  takeUp(draft: string): Promise<void>;
}

/** On a facilitator's own device: as it is. */
export const inTheClear = (store: Pick<Store, 'run'>): AtRest => ({
  row: async (draft) => draft,
  open: async (row) => row,
  sounds: soundsOnDisk(store),
  takeUp: async () => {},
});
