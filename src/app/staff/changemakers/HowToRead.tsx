import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../i18n/translate.ts';
import type { ReadingAloud } from '../../aloud/ReadingAloud.tsx';
import { Picture } from '../../controls/Picture.tsx';
import { DisplaySettings } from '../../display/DisplaySettings.tsx';
import { lateWords } from '../../lateWords.ts';
import { VOICE_PICTURES } from '../../voice/voicePictures.ts';
import { EASY } from './easy.ts';

/** For young people, as beside each page of families: to have the page read aloud, and to have it larger or in other colours. */
export function HowToRead() {
  const [words, setWords] = useState<Translate>();
  return (
    <>
      <div class="change-tools">
        <ReadAloud />
        <details class="change-look" onToggle={() => void lateWords('display', EASY).then((t) => setWords(() => t))}>
          <summary>Text size and colours</summary>
          {words ? <DisplaySettings t={words} tag={EASY} /> : <p>Loading …</p>}
        </details>
      </div>
      {/* Left alone here: the panel of what reads aloud. */}
      <div id="aloud" />
    </>
  );
}

/** Only ever at a press: somebody's own screen reader may be talking. */
function ReadAloud() {
  const [state, setState] = useState<'off' | 'on' | 'failed'>('off');
  const reader = useRef<ReadingAloud>(undefined);
  useEffect(() => () => reader.current?.end(), []);
  const toggle = async () => {
    if (state === 'on') {
      reader.current?.end();
      reader.current = undefined;
      return setState('off');
    }
    // An iPhone lets a page speak only once it has spoken in a tap's own moment.
    globalThis.speechSynthesis?.speak(new SpeechSynthesisUtterance(''));
    setState('on');
    try {
      const [aloud] = await Promise.all([import('../../aloud/ReadingAloud.tsx'), lateWords('aloud', EASY)]);
      reader.current = new aloud.ReadingAloud();
      reader.current.read({ tag: EASY });
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" class="heard-other" aria-pressed={state === 'on'} onClick={() => void toggle()}>
        <Picture code={VOICE_PICTURES.who} size={36} />
        Read it to me
      </button>
      {state === 'failed' && <p role="alert">It cannot be read aloud just now. Try again.</p>}
    </>
  );
}
