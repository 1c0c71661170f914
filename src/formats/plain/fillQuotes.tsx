/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';

/** An empty place for a quotation, as `reportContent` writes it. Text that somebody wrote cannot look like one: its brackets are escaped. */
const PLACE = /<blockquote data-quote="([a-z0-9-]+)" lang="([A-Za-z0-9-]+)" dir="auto"><\/blockquote>/g;

/** Puts quotations into their places. A place whose words have been taken back is left out. */
export function fillQuotes(html: string, texts: ReadonlyMap<string, string>): string {
  return html.replace(PLACE, (_, place: string, language: string) => {
    const text = texts.get(place);
    if (text === undefined) return '';
    return renderToString(
      <blockquote lang={language} dir="auto">
        <p>“{text}”</p>
      </blockquote>,
    );
  });
}
