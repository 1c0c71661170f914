import { useEffect, useRef } from 'preact/hooks';
import { CopyButton } from './CopyButton.tsx';
import { Field } from './Field.tsx';
import { LinkReach } from './LinkReach.tsx';

interface LinkOnceProps {
  readonly id: string;
  /** Whom it is for. */
  readonly label: string;
  /** For how long it works. */
  readonly hint: string;
  readonly link: string;
}

/** A link that is shown once, where the one who made it goes next: to copy it, and hand it over the way the two of them trust. */
export function LinkOnce({ id, label, hint, link }: LinkOnceProps) {
  const shown = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => shown.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [link]);
  return (
    <>
      <div class="staff-notice">
        <Field id={id} label={label} hint={hint}>
          {(ids) => (
            <textarea {...ids} ref={shown} class="staff-link" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          )}
        </Field>
        <CopyButton text={link} label="Copy the link" />
      </div>
      <LinkReach />
    </>
  );
}
