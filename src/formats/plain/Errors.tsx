/** @jsxRuntime automatic @jsxImportSource preact */
export interface ErrorLink {
  readonly field: string;
  readonly message: string;
}

interface ErrorsProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly links: readonly ErrorLink[];
}

/** GOV.UK's error summary, at the top of the page. `role="alert"` reads it out as the page comes: no script moves the focus. */
export function Errors({ title, lead, links }: ErrorsProps) {
  return (
    <div class="note errors" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{title}</h2>
      {lead && <p>{lead}</p>}
      {links.length > 0 && (
        <ul class="links">
          {links.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
