/**
 * Runs it once what is on its way to the screen is there, so that a finger sees its effect before anything else is done. A
 * page that nobody sees paints nothing and waits for nothing.
 */
export function afterPaint(run: () => void): void {
  if (document.visibilityState === 'hidden') run();
  else requestAnimationFrame(() => setTimeout(run));
}
