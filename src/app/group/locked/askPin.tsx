import { render } from 'preact';
import { makeLockedKey, pinKey, unlockKey } from '../../../sealing/atRest.ts';
import type { Store } from '../../../store/openStore.ts';
import { keepFirstKey } from '../../../store/tabletKey.ts';
import { readLockedKey } from '../../../store/tabletSettings.ts';
import type { PinTried } from '../../hub/Desk.ts';
import { PinForm } from '../../hub/EnterPin.tsx';
import { triedPin, waitForPin } from '../../hub/triedPin.ts';

/**
 * Stands before the page of a shared tablet until its PIN was right.
 *
 * @returns the tablet's key. It is in this page alone, and goes with it.
 */
export function askPin(store: Pick<Store, 'run'>): Promise<CryptoKey> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'group-pin';
    dialog.lang = 'en';
    dialog.dir = 'ltr';
    dialog.setAttribute('aria-labelledby', 'group-pin');
    const again = () => dialog.showModal();
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    // A browser may close it all the same, at a second Escape.
    dialog.addEventListener('close', again);
    document.body.append(dialog);
    let key: CryptoKey | undefined;
    const door = {
      pinWait: () => waitForPin(store),
      async tryPin(pin: string): Promise<PinTried> {
        const tried = await triedPin(store, pin);
        if (tried.ok) key = await keyOf(store, pin);
        return tried.ok && !key ? { ok: false, why: 'failed', wait: 0 } : tried;
      },
    };
    const open = () => {
      if (!key) return;
      dialog.removeEventListener('close', again);
      dialog.close();
      render(null, dialog);
      dialog.remove();
      resolve(key);
    };
    render(
      <div class="heard-stack">
        <h2 id="group-pin">For the worker</h2>
        <p>Until a group is finished, what it says is locked on this tablet. Type the tablet’s PIN to begin, or to go on.</p>
        <PinForm desk={door} label="PIN" action="Open the group’s page" right={open} />
        <a class="heard-alone" href="/hub">
          Back to this tablet’s desk
        </a>
      </div>,
      dialog,
    );
    again();
  });
}

/** Made with the first group that meets with this tablet. */
async function keyOf(store: Pick<Store, 'run'>, pin: string): Promise<CryptoKey | undefined> {
  const found = await store.run(async (db) => ({ ok: true, value: await readLockedKey(db) }));
  if (!found.ok) return undefined;
  const kept = found.value ? { ok: true as const, value: found.value } : await keepMade(store, pin);
  return kept.ok ? unlockKey(kept.value, await pinKey(pin, kept.value)) : undefined;
}

async function keepMade(store: Pick<Store, 'run'>, pin: string) {
  const made = await makeLockedKey(pin);
  return store.run((db) => keepFirstKey(db, made));
}
