import { qrPath } from './qrPath.ts';

/** A QR code as a file of its own, black on white, in whatever size it is printed. */
export function qrSvg(text: string): string {
  const { path, size } = qrPath(text, 'H');
  const named = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" role="img" shape-rendering="crispEdges">` +
    `<title>${named}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
  );
}
