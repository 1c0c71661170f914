import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { QrCode } from './QrCode.tsx';

interface ShareToolsProps {
  readonly t: Translate;
  /** What is shared. */
  readonly title: string;
  /** Its address on this site. No language in it: each reader's phone opens it in their own. */
  readonly path: string;
  /** What has to be here before it is printed. */
  readonly beforePrint?: () => Promise<void>;
}

/** Hands the address on: by the phone's own sheet where it has one, as a link, as a QR code, on paper. Nobody else hears of it. */
export function ShareTools({ t, title, path, beforePrint = nothing }: ShareToolsProps) {
  const [address, setAddress] = useState<string>();
  const [shares, setShares] = useState(false);
  const [said, setSaid] = useState<string>();
  // Known on the phone only, not at build.
  useEffect(() => {
    setAddress(location.origin + path);
    setShares('share' in navigator);
    setSaid(undefined);
  }, [path]);
  if (address === undefined) return null;
  // Whoever closes the phone's sheet has changed their mind: that is no failure.
  const share = () => void navigator.share({ title, url: address }).catch(() => undefined);
  const copy = () =>
    void navigator.clipboard?.writeText(address).then(
      () => setSaid(t('share.copied')),
      () => setSaid(t('share.notCopied')),
    );
  return (
    <section class="heard-share" aria-labelledby="share">
      <h2 id="share">{t('share.title')}</h2>
      <div class="heard-share-row">
        {shares && (
          <button type="button" class="heard-other" onClick={share}>
            {t('share.share')}
          </button>
        )}
        <button type="button" class="heard-other" onClick={copy}>
          {t('share.copy')}
        </button>
        <button
          type="button"
          class="heard-other"
          onClick={() =>
            void beforePrint()
              .catch(nothing)
              .then(() => print())
          }
        >
          {t('share.print')}
        </button>
      </div>
      <p role="status">{said}</p>
      <QrCode text={address} caption={t('share.qr')} />
    </section>
  );
}

async function nothing(): Promise<void> {}
