import { reach } from './reach.ts';

/** Beside links that are given out: says so when those who get them could not use them, before anything is printed, sent or copied. */
export function LinkReach() {
  const { origin } = location;
  const whom = reach(origin);
  if (whom === 'everybody') return null;
  return (
    <p class="staff-notice is-bad">
      <strong>For trying out only.</strong>{' '}
      {whom === 'here'
        ? `These links and codes begin with ${origin} and open on this machine alone: nobody’s phone can follow them.`
        : `These links and codes begin with ${origin}, without encryption: a phone could keep no answers there, and nobody could sign in.`}{' '}
      Whoever runs Heard must put it at a public address that begins with https and set <code>HEARD_URL</code> to it; open this page there,
      and make links and posters then.
    </p>
  );
}
