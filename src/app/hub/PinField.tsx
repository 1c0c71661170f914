import type { RefObject } from 'preact';

interface PinFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** A new one, which no password manager is to fill in. */
  readonly fresh?: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Digits that nobody reads over a shoulder. No password manager: on a shared tablet it would hand the PIN to whoever holds it. */
export function PinField({ id, label, hint, error, fresh = false, field }: PinFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'heard-wrong' : undefined}>
      <label for={id}>
        <strong>{label}</strong>
      </label>
      {hint && (
        <p class="heard-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="heard-error" id={`${id}-error`}>
          <span class="heard-hidden">Error: </span>
          {error}
        </p>
      )}
      <input
        class="heard-text hub-pin"
        id={id}
        ref={field}
        type="password"
        inputMode="numeric"
        autocomplete={fresh ? 'new-password' : 'off'}
        maxLength={12}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
