/** The sign for languages that needs no language. */
export function Globe() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8">
      <circle cx="12" cy="12" r="9.2" />
      <path d="M2.8 12h18.4M12 2.8c3.4 2.6 3.4 15.8 0 18.4M12 2.8c-3.4 2.6-3.4 15.8 0 18.4" />
    </svg>
  );
}
