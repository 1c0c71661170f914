import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

/**
 * GOV.UK's error summary: above the question, focused when it appears, the same words as at the field, each a link to it.
 * Seen with a screen reader: role="alert" as well would say everything twice, because it has the focus already.
 */
export function ErrorSummary({ t, message, field }: { readonly t: Translate; readonly message: string; readonly field: string }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is a new reason to look here.
  useEffect(() => box.current?.focus(), [message]);
  return (
    <div class="heard-errors" ref={box} tabIndex={-1} aria-labelledby="errors-title">
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
