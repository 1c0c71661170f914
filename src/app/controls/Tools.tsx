import type { ComponentChildren } from 'preact';

/** What helps to read a page, at the end of its first row: each a sign of a fingertip's size, no words. */
export function Tools({ children }: { readonly children: ComponentChildren }) {
  return <div class="heard-tools">{children}</div>;
}
