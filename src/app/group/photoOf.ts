import { MOST_PHOTO_BYTES, type OwnPicture, PHOTO_TYPES } from '../../domain/session/ownCard.ts';
import { toBase64url } from '../../sealing/base64url.ts';

/** The longer side, in pixels, and how good, from the best down: the first that is small enough is taken. */
const SIDES = [320, 256, 192, 128] as const;
const QUALITIES = [0.8, 0.65, 0.5, 0.35] as const;

/**
 * A photo from a camera or a file, painted anew and small. What a camera writes into its files beside the picture (place, time, whose
 * phone) is not in what was painted.
 *
 * @returns `undefined` when it is no picture that this browser can read.
 */
export async function photoOf(file: Blob): Promise<Extract<OwnPicture, { kind: 'photo' }> | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  for (const side of SIDES) {
    const canvas = painted(bitmap, side);
    for (const type of PHOTO_TYPES)
      for (const quality of QUALITIES) {
        const small = await encoded(canvas, type, quality);
        // Browsers that cannot write a type write a PNG instead.
        if (small?.type !== type) break;
        if (small.size <= MOST_PHOTO_BYTES) return { kind: 'photo', type, data: toBase64url(new Uint8Array(await small.arrayBuffer())) };
      }
  }
  return undefined;
}

function painted(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  // A JPEG has no see-through parts, and would show them black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const encoded = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
