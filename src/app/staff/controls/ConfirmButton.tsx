import { useEffect, useRef, useState } from 'preact/hooks';

interface ConfirmButtonProps {
  /** What is done, and to whom: `Remove Amina Shah`. */
  readonly label: string;
  /** The short form that is seen. */
  readonly text: string;
  /** What will happen, in a sentence. */
  readonly warning: string;
  /** Something is made known rather than taken away. */
  readonly plain?: true;
  readonly onConfirm: () => void;
}

/** A grave act, asked twice: the second button stands where the first one was, after what it will do. */
export function ConfirmButton({ label, text, warning, plain, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) sure.current?.focus();
    else if (asked.current) first.current?.focus();
    asked.current = asking;
  }, [asking]);
  const kind = plain ? 'is-main' : 'is-grave';
  if (!asking) {
    return (
      <button type="button" class={`staff-button ${plain ? '' : kind}`} aria-label={label} onClick={() => setAsking(true)} ref={first}>
        {text}
      </button>
    );
  }
  return (
    <div class={plain ? 'staff-notice' : 'staff-notice is-bad'}>
      <p id="confirm-warning">{warning}</p>
      <div class="staff-buttons">
        <button
          type="button"
          class={`staff-button ${kind}`}
          aria-describedby="confirm-warning"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
          ref={sure}
        >
          {label}
        </button>
        <button type="button" class="staff-button" onClick={() => setAsking(false)}>
          Cancel
        </button>
      </div>
    </div>
  );
}
