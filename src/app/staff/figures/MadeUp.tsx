/** What stands before figures of a demonstration, wherever there are any. */
export function MadeUp() {
  return <p class="staff-notice is-bad">Made up, for a demonstration. No family said any of this.</p>;
}
