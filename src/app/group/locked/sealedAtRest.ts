import { joinBytes } from '../../../domain/response/joinBytes.ts';
import { atRest, type AtRest as DraftKey } from '../../../sealing/atRest.ts';
import { keepSound } from '../../../store/keepSound.ts';
import type { Store } from '../../../store/openStore.ts';
import { recordingsOf } from '../../../store/recordingsOf.ts';
import { sealSounds } from '../../../store/sealSounds.ts';
import { soundRowsOf } from '../../../store/soundRowsOf.ts';
import { isRecordingRow, type SoundRow } from '../../../store/spokenRows.ts';
import { soundsOnDisk } from '../../voice/soundsOnDisk.ts';
import type { AtRest } from '../atRest.ts';

const DRAFT = 'draft';
const nameOf = ({ recording, at }: Pick<SoundRow, 'recording' | 'at'>): string => `${recording}.${at}`;

/**
 * On a shared tablet: nobody reads it from the disk without the PIN. What was written there before this was so is read as it is, and sealed when
 * it is gone on with.
 *
 * @param key of the tablet, as `unlockKey` gives it.
 */
export function sealedAtRest(store: Pick<Store, 'run'>, key: CryptoKey): AtRest {
  const keys = new Map<string, Promise<DraftKey>>();
  const keyOf = (draft: string): Promise<DraftKey> => {
    const known = keys.get(draft) ?? atRest(key, draft);
    keys.set(draft, known);
    return known;
  };
  const clear = soundsOnDisk(store);
  const draftOf = async (recording: string): Promise<string | undefined> => {
    const row = await store.run(async (db) => ({ ok: true, value: await db.recordings.get(recording) }));
    return row.ok && isRecordingRow(row.value) ? row.value.draft : undefined;
  };
  const seal = async (draft: string, row: Omit<SoundRow, 'sealed'>): Promise<SoundRow> => ({
    ...row,
    sound: await (await keyOf(draft)).seal(nameOf(row), row.sound),
    sealed: 1,
  });
  return {
    row: async (draft) => ({
      id: draft.id,
      sealed: await (await keyOf(draft.id)).seal(DRAFT, new TextEncoder().encode(JSON.stringify(draft))),
    }),
    async open(row) {
      if (!isSealed(row)) return row;
      const bytes = await (await keyOf(row.id)).open(DRAFT, row.sealed);
      return bytes && JSON.parse(new TextDecoder().decode(bytes));
    },
    sounds: {
      ...clear,
      async keep(id, at, sound) {
        const draft = await draftOf(id);
        if (draft === undefined) return { ok: false, reason: 'no-recording' };
        const sealed = await seal(draft, { recording: id, at, sound: new Uint8Array(sound) });
        return store.run((db) => keepSound(db, id, at, sealed.sound, 1));
      },
      async of(id) {
        const [draft, rows] = [await draftOf(id), await store.run((db) => soundRowsOf(db, id))];
        if (!rows.ok) return rows;
        if (draft === undefined) return { ok: true, value: undefined };
        const own = await keyOf(draft);
        const opened = await Promise.all(rows.value.map((row) => (row.sealed ? own.open(nameOf(row), row.sound) : row.sound)));
        const chunks = opened.filter((chunk) => chunk !== undefined);
        return { ok: true, value: chunks.length > 0 ? joinBytes(chunks) : undefined };
      },
    },
    async takeUp(draft) {
      const spoken = await store.run((db) => recordingsOf(db, draft));
      for (const { id } of spoken.ok ? spoken.value : []) {
        const rows = await store.run((db) => soundRowsOf(db, id));
        const old = rows.ok ? rows.value.filter(({ sealed }) => !sealed) : [];
        if (old.length === 0) continue;
        const sealed = await Promise.all(old.map((row) => seal(draft, row)));
        await store.run((db) => sealSounds(db, sealed));
      }
    },
  };
}

function isSealed(row: unknown): row is { readonly id: string; readonly sealed: Uint8Array<ArrayBuffer> } {
  const { id, sealed } = (row ?? {}) as { readonly id?: unknown; readonly sealed?: unknown };
  return typeof id === 'string' && sealed instanceof Uint8Array;
}
