/** What stands before figures of a demonstration, wherever there are any. @param marked each of them says so for itself: others may be real. */
export function MadeUp({ marked = false }: { readonly marked?: boolean }) {
  return (
    <p class="staff-notice is-bad">
      {marked
        ? 'A demonstration is in here. What is marked as made up nobody said and nobody counted.'
        : 'Made up, for a demonstration. No family said any of this.'}
    </p>
  );
}
