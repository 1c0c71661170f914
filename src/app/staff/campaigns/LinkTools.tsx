import { useState } from 'preact/hooks';
import { qrSvg } from '../../../formats/paper/qrSvg.ts';
import { download } from '../../download.ts';
import { CopyField } from './CopyField.tsx';
import { QrCode } from './QrCode.tsx';
import { qrPng } from './qrPng.ts';

interface LinkToolsProps {
  readonly link: string;
  /** Of the files, without its ending. */
  readonly name: string;
}

/** A link to copy, and its QR code to download. */
export function LinkTools({ link, name }: LinkToolsProps) {
  const [failed, setFailed] = useState(false);
  async function png(): Promise<void> {
    const file = await qrPng(link);
    setFailed(!file);
    if (file) download(`${name}.png`, file);
  }
  return (
    <div class="staff-link">
      <QrCode link={link} label={`QR code for ${link}`} />
      <div>
        <CopyField id="link" label="Link" value={link} rows={2} />
        <div class="staff-buttons">
          <button
            type="button"
            class="staff-button"
            onClick={() => download(`${name}.svg`, new Blob([qrSvg(link)], { type: 'image/svg+xml' }))}
          >
            Download the code as SVG
          </button>
          <button type="button" class="staff-button" onClick={() => void png()}>
            Download the code as PNG
          </button>
        </div>
        <p role="status">{failed && 'This browser could not make the picture. Take the SVG.'}</p>
      </div>
    </div>
  );
}
