interface ShortcutsProps {
  /** What each key does; without it, those of the listening desk. */
  readonly keys?: readonly (readonly [string, string])[];
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
}

const KEYS = [
  ['J', 'next text'],
  ['K', 'previous text'],
  ['R', 'mark as read'],
  ['D', 'mark as done and go to the next'],
  ['T', 'add a theme'],
  ['E', 'take out names'],
] as const;

/** What the keys do, and the switch that turns them off. */
export function Shortcuts({ keys = KEYS, on, setOn }: ShortcutsProps) {
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
      <label class="staff-choice">
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => setOn(currentTarget.checked)} />
        Use shortcuts. Turn them off if you speak to your computer.
      </label>
    </details>
  );
}
