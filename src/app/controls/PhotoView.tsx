import { useEffect, useRef } from 'preact/hooks';
import { fromBase64url } from '../../sealing/base64url.ts';

/** A small photo. */
export interface Photo {
  readonly type: string;
  /** base64url. */
  readonly data: string;
}

/**
 * A photo that words stand beside. It is painted: an image with an address of its own would have to be allowed for every page
 * (`img-src`), and what is painted cannot be opened by itself or dragged out.
 */
export function PhotoView({ photo }: { readonly photo: Photo }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    void bitmapOf(photo).then((bitmap) => {
      if (gone || !bitmap || !canvas.current) return;
      canvas.current.width = bitmap.width;
      canvas.current.height = bitmap.height;
      canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0);
    });
    return () => {
      gone = true;
    };
  }, [photo.data]);
  return (
    <span class="heard-photo" aria-hidden="true">
      <canvas ref={canvas} />
    </span>
  );
}

/** `undefined` when it is none that this browser can show. */
export async function bitmapOf({ type, data }: Photo): Promise<ImageBitmap | undefined> {
  const bytes = fromBase64url(data);
  return bytes && createImageBitmap(new Blob([bytes], { type })).catch(() => undefined);
}
