import { useId, useState } from 'preact/hooks';
import type { SeenRow } from '../../../contract/staff/dataFigures.ts';
import { Field } from '../controls/Field.tsx';
import type { Preview } from './usePreview.ts';

interface StoreFormProps {
  /** Those that change something. */
  readonly rows: readonly Exclude<SeenRow, { state: 'error' }>[];
  readonly preview: Preview;
  readonly stored: (() => void) | undefined;
}

/** Stores what the preview shows, once every correction has its reason. */
export function StoreForm({ rows, preview, stored }: StoreFormProps) {
  const silent = rows.filter(({ state, why }) => state === 'correction' && why === undefined).length;
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const id = useId();
  const missing = silent > 0 && why.trim() === '';

  async function store(): Promise<void> {
    setTried(true);
    if (missing) {
      document.getElementById(id)?.focus();
      return;
    }
    if (await preview.store(why.trim())) stored?.();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      {silent > 0 && (
        <Field
          id={id}
          label={silent === 1 ? 'Why is this figure corrected?' : `Why are these ${silent} figures corrected?`}
          hint="Everybody can read it beside the figure. Name no people."
          error={tried && missing ? 'Say why, in a few words.' : undefined}
        >
          {(ids) => <input {...ids} value={why} maxLength={500} onInput={(event) => setWhy(event.currentTarget.value)} />}
        </Field>
      )}
      <div class="staff-buttons">
        <button type="submit" class="staff-button is-main" disabled={preview.storing}>
          {rows.length === 1 ? 'Store it, for everybody to see' : `Store these ${rows.length}, for everybody to see`}
        </button>
        <button type="button" class="staff-button" onClick={() => preview.clear()}>
          Leave it
        </button>
      </div>
    </form>
  );
}
