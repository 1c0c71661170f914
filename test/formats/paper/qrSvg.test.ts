import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrSvg } from '../../../src/formats/paper/qrSvg.ts';

const LINK = 'https://heard.example/s/parent-experience?lang=zh-Hant&c=radcliffe-hub-and-library';

/** The squares that a path of `M x y h n v1 H x z` runs paints. */
function painted(svg: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const path = [...svg.matchAll(/<path d="([^"]+)"/g)].at(-1)?.[1] ?? '';
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}

describe('the QR code of a poster', () => {
  it('is, square by square, the code of the link at the highest error correction', () => {
    const { data, size } = encode(LINK, { ecc: 'H', border: 4 });
    expect(qrSvg(LINK)).toContain(`viewBox="0 0 ${size} ${size}"`);
    expect(painted(qrSvg(LINK), size)).toEqual(data);
  });

  it('has a quiet zone of four squares all around, without which cameras do not find it', () => {
    const { size } = encode(LINK, { ecc: 'H', border: 4 });
    const rows = painted(qrSvg(LINK), size);
    const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [[x, y] as const] : [])));
    expect(dark.length).toBeGreaterThan(100);
    expect(dark.filter(([x, y]) => Math.min(x, y) < 4 || Math.max(x, y) >= size - 4)).toEqual([]);
  });

  it('holds nothing that a picture viewer would run', () => {
    expect(qrSvg('https://x.example/?c=<script>alert(1)</script>&y')).not.toContain('<script');
  });
});
