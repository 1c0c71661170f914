import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../controls/Field.tsx';

interface CopyFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Lines of the field; one without it. */
  readonly rows?: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Something to copy, and a button that does it and says that it has. */
export function CopyField({ id, label, value, rows = 1, lang, dir = 'ltr' }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [value]);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied.');
    } catch {
      // Denied, or no clipboard here: what is selected can be copied by hand.
      field.current?.select();
      setSaid('Not copied. The text is selected: copy it with the keyboard.');
    }
  }
  return (
    <>
      <Field id={id} label={label}>
        {(ids) => (
          <textarea {...ids} class="staff-copy" ref={field} readOnly rows={rows} value={value} lang={lang} dir={dir} spellcheck={false} />
        )}
      </Field>
      <div class="staff-buttons">
        <button type="button" class="staff-button" aria-describedby={id} onClick={() => void copy()}>
          Copy<span class="heard-hidden"> {label}</span>
        </button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
