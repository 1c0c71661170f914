import { useEffect, useRef } from 'preact/hooks';
import { soundFaults } from '../../../domain/media/soundFaults.ts';
import { cannotText } from './cannotText.ts';
import { FAULT_TEXTS } from './faultText.ts';
import type { PromptRecorder } from './PromptRecorder.ts';
import { RecordingNow } from './RecordingNow.tsx';
import type { Player } from './usePlayer.ts';

interface TakeControlsProps {
  readonly recorder: PromptRecorder;
  readonly player: Player;
  /** What must be said, in one line. */
  readonly transcript: string;
  /** Whether there is a recording of it already. */
  readonly again: boolean;
  readonly keeping: boolean;
  readonly onRecord: () => void;
  readonly onListen: () => void;
  readonly onKeep: () => void;
}

/** Record, stop, listen, keep or record again: what can be done next stands first, where the last button was. */
export function TakeControls({ recorder, player, transcript, again, keeping, onRecord, onListen, onKeep }: TakeControlsProps) {
  const { state } = recorder;
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef(state.at);
  useEffect(() => {
    // The button that was pressed is gone: the next one takes the focus, as a person on the keyboard expects.
    if (before.current !== state.at && (state.at === 'recording' || state.at === 'taken')) {
      first.current?.focus();
      // It may have the focus already, and have been moved off a small screen by what now stands above it.
      first.current?.scrollIntoView({ block: 'nearest' });
    }
    before.current = state.at;
  }, [state.at]);

  if (state.at === 'recording') {
    return (
      <>
        <RecordingNow recorder={recorder} since={state.since} />
        <div class="staff-buttons">
          <button type="button" class="staff-button prompt-button is-main" ref={first} onClick={() => recorder.stop()}>
            <span class="prompt-sign is-stop" aria-hidden="true" />
            Stop
          </button>
        </div>
      </>
    );
  }
  if (state.at === 'taken') {
    const { measured } = state.take;
    const faults = measured ? soundFaults(measured, transcript) : [];
    const listening = player.playing === 'take';
    return (
      <>
        <div class={faults.length > 0 ? 'staff-notice is-bad' : 'staff-notice'} role="status">
          <p>Recorded{measured && `: ${measured.seconds.toFixed(1)} seconds`}. Listen to it before you keep it.</p>
          {faults.map((fault) => (
            <p key={fault}>
              <strong>{FAULT_TEXTS[fault]}</strong>
            </p>
          ))}
        </div>
        <div class="staff-buttons">
          <button type="button" class="staff-button prompt-button" ref={first} onClick={onListen}>
            <span class={listening ? 'prompt-sign is-stop' : 'prompt-sign is-play'} aria-hidden="true" />
            {listening ? 'Stop' : 'Listen'}
          </button>
          <button type="button" class="staff-button prompt-button is-main" disabled={keeping} onClick={onKeep}>
            {keeping ? 'Keeping …' : 'Keep'}
          </button>
          <button type="button" class="staff-button prompt-button" disabled={keeping} onClick={onRecord}>
            Record again
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      {state.at === 'cannot' && (
        <div class="staff-notice is-bad" role="alert">
          <p>{cannotText(state.why)}</p>
        </div>
      )}
      <div class="staff-buttons">
        <button
          type="button"
          class={`staff-button prompt-button${again ? '' : ' is-main'}`}
          ref={first}
          // Not `disabled`: it would lose the focus that is waited on.
          aria-disabled={state.at === 'opening' || state.at === 'measuring'}
          onClick={onRecord}
        >
          <span class="prompt-sign is-record" aria-hidden="true" />
          {state.at === 'opening'
            ? 'Opening the microphone …'
            : state.at === 'measuring'
              ? 'Looking at it …'
              : again
                ? 'Record again'
                : 'Record'}
        </button>
      </div>
    </>
  );
}
