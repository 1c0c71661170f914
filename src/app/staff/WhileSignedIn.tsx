import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether the session is over, and the page waits behind the sign-in page with what was typed. */
export const SignedOut = createContext(false);

/** A family's words: out of the page when the session is over, and there again when the same person is. */
export function WhileSignedIn({ children }: { readonly children: ComponentChildren }) {
  return useContext(SignedOut) ? undefined : children;
}
