import { useRef, useState } from 'preact/hooks';
import { Field } from '../controls/Field.tsx';

interface RedactionProps {
  /** As it was written; without it, the original has been taken out. */
  readonly original: string | undefined;
  readonly redacted: string | undefined;
  readonly language: string;
  readonly onSave: (redacted: string | null) => void;
  readonly onCancel: () => void;
}

const STAND_INS = ['[name]', '[school]', '[place]', '[service]'] as const;

/** Takes out what would show who it is: select and replace, or edit, with what will be quoted below. */
export function Redaction({ original, redacted, language, onSave, onCancel }: RedactionProps) {
  const from = redacted ?? original ?? '';
  const [text, setText] = useState(from);
  const [problem, setProblem] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);

  const put = (standIn: string): void => {
    const box = area.current;
    if (!box) return;
    if (box.selectionStart === box.selectionEnd) {
      setProblem('Select the words first, then press what is to stand for them.');
      box.focus();
      return;
    }
    setProblem(undefined);
    box.setRangeText(standIn, box.selectionStart, box.selectionEnd, 'end');
    setText(box.value);
    box.focus();
  };
  const save = (): void => {
    const empty = text.trim() === '';
    setProblem(empty ? 'There is nothing left to quote. Put at least a few words.' : undefined);
    if (!empty) onSave(text);
  };

  return (
    <>
      <Field
        id="redaction"
        label="The text without names"
        hint="Select words, then press what is to stand for them; or change the text. Mind schools, places and rare conditions too."
        error={problem}
      >
        {(ids) => (
          <textarea
            {...ids}
            ref={area}
            dir="auto"
            lang={language}
            maxLength={20_000}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="listen-stand-ins">
        <legend>Replace what is selected by</legend>
        {STAND_INS.map((standIn) => (
          <button key={standIn} type="button" class="staff-button" onClick={() => put(standIn)}>
            {standIn}
          </button>
        ))}
      </fieldset>
      <p role="alert" class="heard-hidden">
        {problem}
      </p>
      <h3>This will be quoted</h3>
      <blockquote class="listen-words is-preview" dir="auto" lang={language}>
        {text}
      </blockquote>
      <div class="staff-buttons">
        <button type="button" class="staff-button is-main" onClick={save} disabled={text === redacted}>
          Save the redacted text
        </button>
        <button type="button" class="staff-button" onClick={onCancel}>
          Cancel
        </button>
        {original !== undefined && text !== original && (
          <button type="button" class="staff-button" onClick={() => setText(original)}>
            Start again from what was written
          </button>
        )}
        {original !== undefined && redacted !== undefined && (
          <button type="button" class="staff-button" onClick={() => onSave(null)}>
            Take the redaction back
          </button>
        )}
      </div>
      {text !== from && <p class="staff-hint">Not saved yet.</p>}
    </>
  );
}
