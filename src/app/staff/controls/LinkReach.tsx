import { reach } from './reach.ts';

/** Beside links that are given out: says so when those who get them could not use them. Nothing otherwise. */
export function LinkReach() {
  const { origin } = location;
  const whom = reach(origin);
  if (whom === 'everybody') return null;
  return (
    <p class="staff-notice is-bad">
      {whom === 'here'
        ? `Only this computer can open these links: they begin with ${origin}. `
        : `These links begin with ${origin}, without encryption: phones could keep no answers there. `}
      Before anything is printed or sent, open the staff pages at Heard’s public address, which begins with https. Whoever runs Heard sets
      it as HEARD_URL.
    </p>
  );
}
