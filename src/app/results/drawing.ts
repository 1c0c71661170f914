import type { drawChart } from './drawChart.ts';

let draw: typeof drawChart | undefined;

/** What draws charts, once it is here: then every chart of the page is drawn by it, also those that nobody has scrolled to, when they are printed. */
export const drawing = (): typeof drawChart | undefined => draw;

/** Fetches it. Paper does not wait, so a page that may be printed asks for it before. */
export async function loadDrawing(): Promise<void> {
  draw ??= (await import('./drawChart.ts')).drawChart;
}
