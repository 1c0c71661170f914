import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

/** Chromium's event; not in the DOM library because it is no standard. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** The browser's own install dialogue, behind a button in plain words. Nothing where the browser has none to offer. */
export function InstallOffer({ t }: { readonly t: Translate }) {
  const [event, setEvent] = useState(() => globalThis.window?.heardEarly?.install as InstallEvent | undefined);
  // It may come long after this page was drawn: Chromium waits until it believes that somebody wants the app.
  useEffect(() => {
    const offered = (offer: Event) => setEvent(offer as InstallEvent);
    addEventListener('beforeinstallprompt', offered);
    return () => removeEventListener('beforeinstallprompt', offered);
  }, []);
  if (!event) return null;
  return (
    <div class="heard-note">
      <h2>{t('install.title')}</h2>
      <p>{t('install.why')}</p>
      <button
        type="button"
        class="heard-other"
        onClick={async () => {
          await event.prompt();
          // An install event can be used once.
          if (window.heardEarly) delete window.heardEarly.install;
          setEvent(undefined);
        }}
      >
        {t('install.button')}
      </button>
    </div>
  );
}
