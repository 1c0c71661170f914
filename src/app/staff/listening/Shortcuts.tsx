interface ShortcutsProps {
  /** What each key does; without it, those of the listening desk. */
  readonly keys?: readonly (readonly [string, string])[];
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
  /** Whether there is something to hear. */
  readonly spoken?: boolean;
}

const KEYS = [
  ['J', 'next text'],
  ['K', 'previous text'],
  ['R', 'mark as being worked on'],
  ['D', 'mark as done and go to the next'],
  ['T', 'add a theme'],
  ['E', 'take out names'],
] as const;

/** With Alt: they work while somebody types. */
const HEARING_KEYS = [
  ['K', 'play or pause'],
  ['J', 'back 5 seconds'],
  ['L', 'on 5 seconds'],
  ['U', 'unclear here'],
  ['N', 'a name is left out'],
] as const;

/** What the keys do, and the switch that turns them off. */
export function Shortcuts({ keys = KEYS, on, setOn, spoken = false }: ShortcutsProps) {
  return (
    <details class="listen-keys">
      <summary>Keyboard shortcuts</summary>
      <dl>
        {keys.map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
      {spoken && (
        <>
          <p>While you type a transcript too (on a Mac, Option instead of Alt):</p>
          <dl>
            {HEARING_KEYS.map(([key, act]) => (
              <div key={key}>
                <dt>
                  <kbd>Alt</kbd> + <kbd>{key}</kbd>
                </dt>
                <dd>{act}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <label class="staff-choice">
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => setOn(currentTarget.checked)} />
        Use shortcuts. Turn them off if you speak to your computer.
      </label>
    </details>
  );
}
