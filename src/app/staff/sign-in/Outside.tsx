import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Mark } from '../../controls/Mark.tsx';

/** A page for whoever is not signed in: the name, one heading, one column. */
export function Outside({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Heard for staff`;
    heading.current?.focus();
  }, [title]);
  return (
    <>
      <header class="staff-header">
        <a class="heard-home" href="/staff">
          <Mark />
          <span>Heard for staff</span>
        </a>
      </header>
      <main id="main" class="staff-main is-narrow">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children}
      </main>
    </>
  );
}
