import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

/**
 * GOV.UK's error summary: above the question, focused when it appears, the same words as at the field, each a link to it.
 * Not role="alert": it has the focus already, and would be said twice.
 */
export function ErrorSummary({ t, message, field }: { readonly t: Translate; readonly message: string; readonly field: string }) {
  const box = useRef<HTMLDivElement>(null);
  // At once, not after the paint: whoever is quick is in the field again by then, and must not be torn out of it.
  useLayoutEffect(() => box.current?.focus(), [message]);
  return (
    <div class="heard-errors" ref={box} tabIndex={-1} role="group" aria-labelledby="errors-title">
      <h2 id="errors-title">{t('problem.title')}</h2>
      <ul>
        <li>
          <a
            href={`#${field}`}
            onClick={(event) => {
              // The hash is the address of the page; moving the focus is all that is wanted.
              event.preventDefault();
              document.getElementById(field)?.focus();
            }}
          >
            {message}
          </a>
        </li>
      </ul>
    </div>
  );
}
