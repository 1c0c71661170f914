import { useEffect, useState } from 'preact/hooks';

interface QrCodeProps {
  readonly text: string;
  readonly caption: string;
}

/** Made on this phone. What makes it is fetched when the page is there; the address stands in words in any case. */
export function QrCode({ text, caption }: QrCodeProps) {
  const [drawn, setDrawn] = useState<{ readonly path: string; readonly size: number }>();
  useEffect(() => {
    let gone = false;
    import('../../formats/paper/qrPath.ts').then(
      ({ qrPath }) => gone || setDrawn(qrPath(text)),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [text]);
  return (
    <figure class="heard-qr">
      {drawn && (
        <svg viewBox={`0 0 ${drawn.size} ${drawn.size}`} aria-hidden="true" shape-rendering="crispEdges">
          <path d={`M0 0h${drawn.size}v${drawn.size}H0z`} fill="#fff" />
          <path d={drawn.path} fill="#000" />
        </svg>
      )}
      <figcaption>
        <p>{caption}</p>
        <p dir="ltr">{text}</p>
      </figcaption>
    </figure>
  );
}
