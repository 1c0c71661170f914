/** Addresses that only this machine knows as its own. */
const LOCAL = /^(localhost|.*\.localhost|127\..*|\[::1\]|0\.0\.0\.0)$/;

/** Whether links that are made on this page open on no other device. */
export const isLocal = (): boolean => LOCAL.test(location.hostname);

/** Says so before anything is printed, sent or copied. */
export function LocalNotice() {
  if (!isLocal()) return undefined;
  return (
    <p class="staff-notice is-bad">
      <strong>For trying out only.</strong> These links and codes begin with {location.origin} and open on this machine alone: families’
      phones cannot follow them. Whoever runs Heard must put it at a public address and set <code>HEARD_URL</code> to it; open this page
      there, and make links and posters then.
    </p>
  );
}
