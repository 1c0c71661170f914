import type { ComponentChildren } from 'preact';

type ScrollFrameProps = { readonly class?: string; readonly children: ComponentChildren } & (
  | { readonly label: string; readonly labelledBy?: never }
  | { readonly label?: never; readonly labelledBy: string }
);

/** What may be wider than the screen, and scrolls by itself so that the page does not. */
export function ScrollFrame({ class: look, label, labelledBy, children }: ScrollFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard has no other way to scroll it (WCAG 2.1.1).
    <div class={look ? `staff-scroll ${look}` : 'staff-scroll'} role="region" aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  );
}
