import { useState } from 'preact/hooks';

/** Copies a text, and says that it did. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('Copying is not allowed here. Select the text and copy it.'),
    );
  return (
    <>
      <button type="button" class="staff-button" onClick={copy}>
        {label}
      </button>
      <span role="status" class="staff-said">
        {said}
      </span>
    </>
  );
}
