import type { Said } from './said.ts';

export interface Speaking {
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
  /** Silence as soon as it is aborted. */
  readonly signal: AbortSignal;
  /** The word that is now said: where it begins and ends in the text, in UTF-16 units. Many voices never tell. */
  readonly onWord: (start: number, end: number) => void;
}

/** Says a text with a voice of this device. Resolves when it has been said, or why it was not. */
export function speak(synthesis: SpeechSynthesis, text: string, { voice, rate, signal, onWord }: Speaking): Promise<Said> {
  if (signal.aborted) return Promise.resolve('stopped');
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    const stop = () => {
      end('stopped');
      synthesis.cancel();
    };
    const end = (said: Said) => {
      signal.removeEventListener('abort', stop);
      resolve(said);
    };
    utterance.onend = () => end('said');
    utterance.onerror = ({ error }) => end(whyNot(error));
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      // Safari gives no length.
      if (name === 'word' && !signal.aborted) onWord(charIndex, charIndex + (charLength || wordLength(text, charIndex)));
    };
    signal.addEventListener('abort', stop);
    synthesis.speak(utterance);
  });
}

function whyNot(error: SpeechSynthesisErrorCode): Said {
  switch (error) {
    case 'canceled':
    case 'interrupted':
      return 'stopped';
    case 'not-allowed':
      return 'not-allowed';
    default:
      return 'failed';
  }
}

function wordLength(text: string, from: number): number {
  return /^\S*/.exec(text.slice(from))?.[0].length ?? 0;
}
