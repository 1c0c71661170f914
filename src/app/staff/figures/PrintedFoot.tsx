import { useEffect } from 'preact/hooks';
import type { Pack } from '../../../contract/staff/pack.ts';
import { runningText } from './runningText.ts';

/** Draws nothing: gives the page its foot for print, as long as it stands there. A style element is not let in by the page's policy. */
export function PrintedFoot({ pack }: { readonly pack: Pack }) {
  const text = runningText(pack);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [text]);
  return null;
}
