import { useState } from 'preact/hooks';
import { Field } from '../controls/Field.tsx';

interface SearchFormProps {
  readonly onSearch: (terms: string) => Promise<void>;
  readonly onClear: () => void;
  readonly searched: boolean;
}

/** Searches the words themselves. They are opened on the endpoint for it, and what was searched for is kept nowhere. */
export function SearchForm({ onSearch, onClear, searched }: SearchFormProps) {
  const [terms, setTerms] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (terms.trim() === '' || busy) return;
    setBusy(true);
    await onSearch(terms);
    setBusy(false);
  };
  return (
    <form role="search" class="listen-search" onSubmit={submit}>
      <Field
        id="terms"
        label="Search in what was written and said"
        hint="Texts that hold every word, or one that begins with it. That you searched is noted; what for is not. Where a text was redacted, only the redacted text is searched: names that were taken out are not found."
      >
        {(ids) => (
          <input {...ids} type="search" maxLength={200} value={terms} onInput={({ currentTarget }) => setTerms(currentTarget.value)} />
        )}
      </Field>
      <div class="staff-buttons">
        <button type="submit" class="staff-button is-main">
          {busy ? 'Searching …' : 'Search'}
        </button>
        {searched && (
          <button
            type="button"
            class="staff-button"
            onClick={() => {
              setTerms('');
              onClear();
            }}
          >
            Back to the listening desk
          </button>
        )}
      </div>
    </form>
  );
}
