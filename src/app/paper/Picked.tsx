import type { ComponentChildren } from 'preact';

interface PickedProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly children: ComponentChildren;
}

/** One of several, from the browser's own list: for people at work, who choose many times and mostly by keyboard. */
export function Picked({ name, label, value, choose, children }: PickedProps) {
  return (
    <div>
      <label for={name}>
        <strong>{label}</strong>
      </label>
      <select class="heard-text" id={name} value={value} autocomplete="off" onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
