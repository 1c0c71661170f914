import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Heard, HeardRecording, OpenedTranscript } from '../../../contract/staff/listening.ts';
import { dayText, languageName } from '../names.ts';
import { WhileSignedIn } from '../WhileSignedIn.tsx';
import { clock } from './clock.ts';
import { Player } from './Player.tsx';
import { Transcript } from './Transcript.tsx';
import { useAltKeys } from './useAltKeys.ts';
import { usePlayer } from './usePlayer.ts';

interface HearingProps {
  readonly heard: Heard;
  /** Below `/api/staff`: where it was opened. */
  readonly path: string;
  readonly keys: boolean;
  readonly typing: RefObject<() => Promise<boolean>>;
  readonly onWords: (words: string) => void;
  readonly onLoad: () => void;
}

/** What somebody spoke: to be heard, typed and checked. */
export function Hearing({ heard, path, keys, typing, onWords, onLoad }: HearingProps) {
  const { recordings, transcript } = heard;
  const here = recordings.filter(({ state }) => state === 'received');
  const player = usePlayer(here);
  useAltKeys({ KeyJ: () => player.by(-5), KeyK: player.toggle, KeyL: () => player.by(5) }, keys && here.length > 0);
  const [changing, setChanging] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = here.length > 0 && (changing || !transcript?.checked) && (!transcript || transcript.words.kind === 'typed');
  const change = (): void => {
    setChanging(true);
    // Once it is there.
    requestAnimationFrame(() => document.getElementById('transcript')?.focus());
  };
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        What was said
      </h2>
      {recordings.some(({ state }) => state !== 'received') && (
        <ul class="hearing-states">
          {recordings.map((recording, at) => (
            <li key={recording.id}>
              {recordings.length > 1 && `Part ${at + 1}: `}
              {stateText(recording)}
            </li>
          ))}
        </ul>
      )}
      {here.length > 0 && (
        <div class="hearing-player">
          <Player player={player} recordings={here} />
        </div>
      )}
      {open ? (
        <Transcript
          key={transcript?.version ?? 0}
          heard={heard}
          path={path}
          player={player}
          recording={here[player.part]?.id}
          recordings={here.length}
          keys={keys}
          typing={typing}
          onWords={onWords}
          onLoad={() => {
            setChanging(false);
            heading.current?.focus();
            onLoad();
          }}
        />
      ) : (
        transcript && (
          <>
            <Typed transcript={transcript} />
            {here.length > 0 && transcript.words.kind === 'typed' && (
              <div class="staff-buttons">
                <button type="button" class="staff-button" onClick={change}>
                  Change the transcript
                </button>
              </div>
            )}
          </>
        )
      )}
    </>
  );
}

const UNTYPED = {
  removed: 'The transcript has been taken out, because its time was over. The redacted text is all there is.',
  unreadable: 'The transcript cannot be opened: the key for it is not here. Ask whoever looks after the keys.',
} as const;

/** A transcript that nobody is working on. */
function Typed({ transcript: { words, language, checked } }: { readonly transcript: OpenedTranscript }) {
  const translatedBy = words.kind === 'typed' ? words.translatedBy : undefined;
  return (
    <>
      <h3>Transcript</h3>
      {words.kind === 'typed' ? (
        <WhileSignedIn>
          <blockquote class="listen-words" dir="auto" lang={translatedBy === undefined ? language : 'en'}>
            {words.text}
          </blockquote>
        </WhileSignedIn>
      ) : (
        <p class="staff-notice">{UNTYPED[words.kind]}</p>
      )}
      <p>
        Spoken in {languageName(language)}
        {translatedBy !== undefined && `, translated into English by ${translatedBy}`}.
        {checked && ` Heard and checked by ${checked.by} on ${dayText(checked.day)}.`}
        {checked?.until !== undefined && ` The sound is kept until ${dayText(checked.until)}.`}
        {!checked && ' Nobody else has heard and checked it.'}
      </p>
    </>
  );
}

function stateText({ seconds, state, day }: HeardRecording): string {
  switch (state) {
    case 'received':
      return `${clock(seconds)}, received on ${dayText(day)}.`;
    case 'expected':
      return `${clock(seconds)}, not arrived yet. It was announced on ${dayText(day)} and is still on the device of whoever spoke, or was lost with it.`;
    case 'refused':
      return `${clock(seconds)}, arrived and cannot be heard.`;
    case 'deleted':
      return `${clock(seconds)}, the sound was deleted on ${dayText(day)}, because its time was over.`;
  }
}
