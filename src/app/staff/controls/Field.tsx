import type { ComponentChildren } from 'preact';

/** What a control needs to be named and described: spread it onto the `input`, `select` or `textarea`. */
interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed, and what to do. */
  readonly error?: string | undefined;
  readonly children: (ids: FieldIds) => ComponentChildren;
}

/** A label, a hint, an error and the control they belong to. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`staff-field${error ? ' is-wrong' : ''}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="staff-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="staff-error" id={`${id}-error`}>
          <span class="heard-hidden">Error: </span>
          {error}
        </p>
      )}
      {children({ id, ...(described !== '' && { 'aria-describedby': described }), ...(error && { 'aria-invalid': 'true' as const }) })}
    </div>
  );
}
