/**
 * The same question as a plain static page: the page as it is served, its style inlined, without any script, data or
 * note about scripts.
 */
export function floorPage(html: string): string {
  return html
    .replace(/<noscript>[\s\S]*?<\/noscript>/g, '')
    .replace(/<script[\s\S]*?<\/script>\s*/g, '')
    .replace(/ data-survey="[^"]*"/, '');
}

/**
 * Two questions in one static page, and five lines of script that show one or the other. The app's style gives every `main` a
 * display of its own, and would show the hidden one too.
 *
 * @param second the second question's `<main>`, as the app renders it.
 */
export function twoQuestionFloor(html: string, second: string): string {
  const script = `
    const [one, two] = document.querySelectorAll('main');
    addEventListener('submit', (event) => {
      event.preventDefault();
      [one.hidden, two.hidden] = [two.hidden, one.hidden];
    });`;
  return floorPage(html)
    .replace('</head>', '<style>main[hidden] { display: none }</style></head>')
    .replace('</main>', `</main>${second.replace('<main', '<main hidden')}`)
    .replace('</body>', `<script>${script}</script></body>`);
}
