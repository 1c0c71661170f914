import type { HeardRecording } from '../../../contract/staff/listening.ts';
import { clock } from './clock.ts';
import type { Player as Playing } from './usePlayer.ts';

const RATES = [0.75, 1, 1.25, 1.5, 2] as const;

interface PlayerProps {
  readonly player: Playing;
  /** Those that can be heard, in order. */
  readonly recordings: readonly HeardRecording[];
}

/** Plays what somebody said. What its buttons do, keys do as well while the transcript is typed. */
export function Player({ player, recordings }: PlayerProps) {
  const { part, position, state, rate, problem } = player;
  const seconds = Math.max(recordings[part]?.seconds ?? 0, Math.floor(position));
  const where = `${clock(position)} of ${clock(seconds)}`;
  return (
    <div class="player" role="group" aria-label={recordings.length > 1 ? `Recording ${part + 1} of ${recordings.length}` : 'Recording'}>
      {/* biome-ignore lint/a11y/useMediaCaption: its captions are what is being typed below. */}
      <audio ref={player.audio} preload="none" />
      {recordings.length > 1 && (
        <ul class="player-parts" aria-label="Recordings">
          {recordings.map(({ id, seconds: long }, at) => (
            <li key={id}>
              <button type="button" class="staff-button" aria-pressed={at === part} onClick={() => player.choose(at)}>
                Part {at + 1}, {clock(long)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="player-row">
        <button type="button" class="staff-button" aria-keyshortcuts="Alt+J" onClick={() => player.by(-5)}>
          Back 5 s
        </button>
        <button type="button" class="staff-button is-main player-toggle" aria-keyshortcuts="Alt+K" onClick={player.toggle}>
          {state === 'still' ? 'Play' : 'Pause'}
        </button>
        <button type="button" class="staff-button" aria-keyshortcuts="Alt+L" onClick={() => player.by(5)}>
          On 5 s
        </button>
        <span class="player-position">{state === 'opening' ? 'Opening …' : where}</span>
      </div>
      <div class="player-row">
        <input
          type="range"
          class="player-line"
          aria-label="Position"
          aria-valuetext={where}
          min={0}
          max={seconds}
          step={1}
          value={Math.floor(position)}
          onInput={({ currentTarget }) => player.to(Number(currentTarget.value))}
        />
        <label class="player-rate">
          Speed
          <select value={rate} onChange={({ currentTarget }) => player.setRate(Number(currentTarget.value))}>
            {RATES.map((each) => (
              <option key={each} value={each}>
                {each} ×
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem && (
        <p role="alert" class="staff-notice is-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
