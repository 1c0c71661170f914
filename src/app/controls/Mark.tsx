/** The mark: somebody speaks, and it has been taken in. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M7 3h18a5 5 0 0 1 5 5v11a5 5 0 0 1-5 5H15.5L8 30v-6H7a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5z" fill="var(--brand)" />
      <path
        d="m9.5 13.5 4.6 4.7 8.6-9.4"
        fill="none"
        stroke="var(--mark-tick)"
        stroke-width="3.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
