import { useEffect, useRef } from 'preact/hooks';
import type { Faults } from './EntryDraft.ts';
import { fieldId } from './fieldId.ts';
import { fieldName } from './fieldName.ts';

/** Everything that keeps a form from being saved, each with a way to its field. Takes the focus when it appears. */
export function FaultSummary({ faults }: { readonly faults: Faults }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.size > 0) box.current?.focus();
  }, [faults]);
  if (faults.size === 0) return null;
  return (
    <div class="staff-notice is-bad" role="alert" tabIndex={-1} ref={box}>
      <h2>It cannot be saved yet</h2>
      <ul>
        {[...faults].map(([path, message]) => (
          <li key={path}>
            <a
              href={`#${fieldId(path)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(path))?.focus();
              }}
            >
              {fieldName(path)}: {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
