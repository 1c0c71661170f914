import { useRef, useState } from 'preact/hooks';
import { readingName } from './readingName.ts';

interface AgreeFormProps {
  /** Who reads this: the one who will speak, or somebody who records them. */
  readonly reader: 'speaker' | 'staff';
  /** The tag of what is read. */
  readonly lang: string;
  readonly onAgreed: () => void;
}

/** What whoever lends their voice must know, before a microphone is opened; and that they agree. */
export function AgreeForm({ reader, lang, onAgreed }: AgreeFormProps) {
  const [agreed, setAgreed] = useState(false);
  const [wrong, setWrong] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  return (
    <form
      class="prompt-agree"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (agreed) return onAgreed();
        setWrong(true);
        box.current?.focus();
      }}
    >
      <h2>Before you record</h2>
      <ul>
        <li>
          <strong>Your voice will be public.</strong> It plays in this app to anybody who has the questions read aloud in{' '}
          {readingName(lang)}. Anybody can keep it.
        </li>
        <li>Read only the words on the screen. Say no names, not even your own.</li>
        <li>We do not ask who you are. We keep the recording, the day on which you agreed, and when it came in.</li>
        <li>Nothing is heard by families before an editor has listened to it.</li>
        <li>
          Until then you can delete it here. Afterwards ask {reader === 'staff' ? 'an editor' : 'whoever gave you the link'} to take it
          back: the app stops playing it, and phones that keep it drop it.
        </li>
      </ul>
      {wrong && !agreed && (
        <p class="staff-error" id="agreed-error">
          <span class="heard-hidden">Error: </span>
          Tick this first, if you agree.
        </p>
      )}
      <label class="staff-choice">
        <input
          type="checkbox"
          ref={box}
          checked={agreed}
          aria-describedby={wrong && !agreed ? 'agreed-error' : undefined}
          aria-invalid={wrong && !agreed ? 'true' : undefined}
          onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
        />
        {reader === 'staff'
          ? 'Whoever speaks knows this and agrees. For somebody under 16, a parent or carer agrees too.'
          : 'I will speak, I have read this, and I agree. If I am under 16, a parent or carer agrees too.'}
      </label>
      <div class="staff-buttons">
        <button type="submit" class="staff-button is-main">
          Go on to record
        </button>
      </div>
    </form>
  );
}
