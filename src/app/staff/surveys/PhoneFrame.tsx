import { useEffect, useRef } from 'preact/hooks';

interface PhoneFrameProps {
  readonly title: string;
  /** Fills the frame's document. */
  readonly draw: (document: Document) => void;
  /** Drawn again when this changes. */
  readonly again: string;
}

/** A doctype, so that the browser lays out as it does for the real page. */
const EMPTY = '<!doctype html><html><head></head><body></body></html>';

/**
 * A document of its own at the size of a phone, so that widths are asked of the phone and not of this screen. It comes from
 * here and not from an address: our pages let nobody frame them, and an empty document has no script that could keep or
 * send anything. Links, folds and forms in it do nothing.
 */
export function PhoneFrame({ title, draw, again }: PhoneFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const drawing = useRef(draw);
  drawing.current = draw;
  useEffect(() => {
    const fill = () => {
      const document = frame.current?.contentDocument;
      if (document?.doctype) drawing.current(document);
    };
    fill();
    const { current } = frame;
    current?.addEventListener('load', fill);
    return () => current?.removeEventListener('load', fill);
  }, [again]);
  return <iframe class="staff-phone" ref={frame} title={title} srcdoc={EMPTY} />;
}
