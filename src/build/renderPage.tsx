import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Variant } from '../i18n/variants.ts';

/** A page as its parts, before it is put into the shell. */
export interface PageParts {
  readonly variant: Variant;
  readonly title: string;
  readonly description: string;
  /** Attributes of the root element besides language and direction, such as the survey's id. */
  readonly root: Readonly<Record<string, string>>;
  readonly view: VNode;
  /** What the page's script starts from. */
  readonly data: unknown;
  /** For a browser without script: what is the matter, and where it can go. */
  readonly noScript: { readonly note: string; readonly link: { readonly href: string; readonly text: string } };
  readonly boot: string;
  readonly style: string;
  /**
   * Inlined: the page that brings the first question brings its script too. By address: any other page from the network.
   * After the paint: the page kept on the device, where nothing has to travel, so that nothing goes before the question.
   */
  readonly script: { readonly inline: string } | { readonly address: string } | { readonly afterPaint: string };
}

export interface RenderedPage {
  readonly html: string;
  /** CSP sources: `sha256-…`, of each inlined script and style. */
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
}

/** The endpoint puts the partnership's public key here when it starts, as JSON. */
const KEY_BLOCK = '<script type="application/json" id="heard-key">"%HEARD_KEY%"</script>';

/**
 * Puts a page into the shell (`index.html`). The order is the order of arrival on a slow line: style and first question in
 * the first packets, script last, so that the question is seen and can be tapped while the rest is on its way.
 */
export function renderPage(shell: string, parts: PageParts): RenderedPage {
  const { boot, style, script, variant } = parts;
  const root = {
    lang: variant.tag,
    dir: variant.dir,
    ...parts.root,
    ...('afterPaint' in script && { 'data-script': script.afterPaint }),
  };
  const places: Record<string, string> = {
    ROOT: Object.entries(root)
      .map(([name, value]) => `${name}="${escaped(value)}"`)
      .join(' '),
    TITLE: escaped(parts.title),
    DESCRIPTION: escaped(parts.description),
    HEAD: [
      `<script>${boot}</script>`,
      `<style>${style}</style>`,
      '<link rel="icon" href="/icons/mark.svg" type="image/svg+xml">',
      '<link rel="apple-touch-icon" href="/icons/touch.png">',
      '<link rel="manifest" href="/manifest.webmanifest">',
      // A browser too old for modules runs this and nothing else. Every other one leaves it alone.
      'data-survey' in parts.root ? '<script nomodule src="/plain.js"></script>' : '',
      'address' in script ? `<script type="module" src="${script.address}"></script>` : '',
      // The question is seen whole, down to its button: drawn in two pieces it is laid out twice, and a finger may be coming by then.
      'inline' in script ? '<link rel="expect" href="#next" blocking="render">' : '',
    ].join(''),
    BODY: renderToString(parts.view),
    NOSCRIPT: `<noscript><p class="heard-main heard-note">${escaped(parts.noScript.note)} <a href="${escaped(parts.noScript.link.href)}">${escaped(parts.noScript.link.text)}</a></p></noscript>`,
    DATA: `${KEY_BLOCK}${block('heard-data', parts.data)}`,
    LATE: 'inline' in script ? `<script type="module">${safe(script.inline)}</script>` : '',
  };
  const html = shell
    .replace(/<!--(?!doctype)[\s\S]*?-->\n?/, '')
    .replace(/%HEARD_([A-Z]+)%/g, (_, place: string) => places[place] ?? fail(place));
  return {
    html,
    scriptHashes: [boot, ...('inline' in script ? [safe(script.inline)] : [])].map(hash),
    styleHashes: [hash(style)],
  };
}

/** JSON in a data block: nothing in it can end the block. */
function block(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

/** A script that stands in a page must not contain what ends it. Inside JavaScript strings the escapes mean the same. */
function safe(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function fail(place: string): never {
  throw new Error(`the shell names a place that no page fills: ${place}`);
}
