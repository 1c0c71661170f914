import { qrPath } from '../../../formats/paper/qrPath.ts';

/** A QR code on the page, with its quiet zone. */
export function QrCode({ link, label }: { readonly link: string; readonly label: string }) {
  const { path, size } = qrPath(link, 'H');
  return (
    <svg class="heard-code-square" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#ffffff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000000" d={path} />
    </svg>
  );
}
