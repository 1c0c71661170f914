import { useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

/**
 * Puts the receipt code on the clipboard. Where the browser refuses, the code can still be read and selected above. What is
 * announced stands beside the button: inside it, a live region took the button's name away.
 */
export function CopyCode({ t, code }: { readonly t: Translate; readonly code: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <button
        type="button"
        class="heard-other"
        onClick={() =>
          navigator.clipboard?.writeText(code).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {t(copied ? 'done.copied' : 'done.copy')}
      </button>
      <span class="heard-hidden" role="status">
        {copied && t('done.copied')}
      </span>
    </>
  );
}
