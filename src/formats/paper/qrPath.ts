import { encode } from 'uqr';

/**
 * A QR code as an SVG path of unit squares, and how many units wide it is, its quiet zone of four units (ISO 18004) included.
 *
 * @param ecc M: coarser, for much text on a clean screen. Q: a quarter of it may be under a coffee ring. H: nearly a third, for what hangs on a wall.
 */
export function qrPath(text: string, ecc: 'M' | 'Q' | 'H' = 'Q'): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc, border: 4 });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
    }),
  );
  return { path: runs.join(''), size };
}
