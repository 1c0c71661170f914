/** The names that `aloud.css` paints: all that is being read in one piece, and the word that is being said. */
const PASSAGE = 'heard-passage';
const WORD = 'heard-word';

/**
 * Paints what is being read without touching the page (CSS Custom Highlight API). A browser without it paints nothing.
 *
 * @returns paints one word, by its place in `text`; does nothing where the element holds other words than are read.
 */
export function highlightPassage(element: Element | undefined, text: string): (start: number, end: number) => void {
  clearHighlight();
  const registry = highlights();
  if (!registry || !element) return () => {};
  const nodes = textNodes(element);
  const shown = nodes.map(({ data }) => data).join('');
  const offset = shown.indexOf(text);
  if (offset === -1) return () => {};
  const paint = (name: string, start: number, end: number) => {
    const range = rangeIn(nodes, offset + start, offset + end);
    if (range) registry.set(name, new Highlight(range));
  };
  paint(PASSAGE, 0, text.length);
  return (start, end) => paint(WORD, start, end);
}

export function clearHighlight(): void {
  const registry = highlights();
  registry?.delete(PASSAGE);
  registry?.delete(WORD);
}

function highlights(): HighlightRegistry | undefined {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined' ? CSS.highlights : undefined;
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

/** @param start @param end offsets into the joined text of the nodes. */
function rangeIn(nodes: readonly Text[], start: number, end: number): Range | undefined {
  const from = pointIn(nodes, start);
  const to = pointIn(nodes, end);
  if (!from || !to) return undefined;
  const range = new Range();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function pointIn(nodes: readonly Text[], offset: number): [Text, number] | undefined {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return undefined;
}
