import { qrPath } from '../../../formats/paper/qrPath.ts';

/** Pixels to a square: a code of 45 squares is printed sharply at 8 cm. */
const SCALE = 24;

/** A QR code as a PNG file, drawn by the browser itself. */
export async function qrPng(text: string): Promise<Blob | undefined> {
  const { path, size } = qrPath(text, 'H');
  const canvas = document.createElement('canvas');
  canvas.width = size * SCALE;
  canvas.height = size * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#000000';
  pen.fill(new Path2D(path));
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
