/** @jsxRuntime automatic @jsxImportSource preact */
import { plainPage, type Reader } from './PlainPage.tsx';

/** A plain page that says one thing and leads on. */
export function noticePage(
  reader: Reader,
  { title, lead, link }: { readonly title: string; readonly lead: string; readonly link: { readonly href: string; readonly text: string } },
): string {
  return plainPage(
    reader,
    title,
    <>
      <h1>{title}</h1>
      <p>{lead}</p>
      <ul class="links">
        <li>
          <a href={link.href}>{link.text}</a>
        </li>
      </ul>
    </>,
  );
}
