import type { GroupDraft } from '../../domain/session/groupDraft.ts';
import type { PartDraft } from '../../domain/session/partDraft.ts';
import { saveGroup } from '../../store/groupDrafts.ts';
import type { Store } from '../../store/openStore.ts';
import type { Keeping } from '../keeper.ts';
import { cannotKeep } from '../later/cannotKeep.ts';
import type { Keepings } from '../later/Keepings.ts';
import type { AtRest } from './atRest.ts';

/** `finished-elsewhere`: it was sent in another tab, and nothing more of it is kept here. */
export type Saved = 'saved' | 'not-kept' | 'finished-elsewhere';

/** Keeps what a group, or a phone that joined it, has come to: one save after the other, so that the last one counts. */
export class Saves {
  #last: Promise<unknown> = Promise.resolve();
  #broken = false;

  /**
   * @param storage what is said of it as long as it keeps what it is given.
   * @param rest how a session lies on the disk; a phone's part of one lies there as it is.
   */
  constructor(
    private readonly store: Pick<Store, 'run'>,
    private readonly keepings: Pick<Keepings, 'tell'>,
    private readonly storage: Keeping['storage'],
    private readonly rest?: Pick<AtRest, 'row'>,
  ) {}

  /** Does something behind all saves that were asked for. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act);
    this.#last = done;
    return done;
  }

  /** @param gone ids of recordings that go with it. */
  save(draft: GroupDraft | PartDraft, gone?: readonly string[]): Promise<Saved> {
    return this.inTurn(async () => {
      const row = this.rest && 'activities' in draft ? await this.rest.row(draft) : draft;
      const saved = await this.store.run((db) => saveGroup(db, row, gone));
      if (saved.ok) {
        // What could not be kept before is in this one.
        if (this.#broken) this.keepings.tell({ storage: this.storage });
        this.#broken = false;
        return 'saved';
      }
      if (saved.reason === 'already-finished') return 'finished-elsewhere';
      this.#broken = true;
      this.keepings.tell({ storage: cannotKeep(saved.reason) });
      return 'not-kept';
    });
  }
}
