import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { MOST_RELEASED, releaseSchema } from '../../../contract/staff/changemakers.ts';
import { contactDetail } from '../../../domain/staff/contactDetail.ts';
import { ask } from '../api.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';

interface ReleaseWordsProps {
  readonly session: string;
  readonly activity: string;
  /** What was asked. */
  readonly asked: string;
  /** What they said, to begin with. */
  readonly said: string;
}

/** Lets the Changemakers read what a group of them wrote or drew, once a listener has taken out what would tell who it was. */
export function ReleaseWords({ session, activity, asked: question, said }: ReleaseWordsProps) {
  const path = `/groups/${session}/releases/${activity}`;
  const asked = useAsked(releaseSchema, path);
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState('');
  const send = async (method: 'PUT' | 'DELETE', what: string, body?: { readonly text: string }): Promise<void> => {
    const reply = await ask(z.unknown(), path, { method, ...(body && { body }) });
    setProblem(reply.ok ? undefined : reply.message);
    setDone(reply.ok ? what : '');
    if (!reply.ok) return;
    setText(undefined);
    asked.again();
  };
  const release = (released: string): void => {
    const detail = contactDetail(released);
    if (released.trim() === '') setProblem('Write what they may read, or leave it.');
    else if (detail)
      setProblem(`There is ${detail === 'email address' ? 'an email address' : 'a phone number'} in it. Take it out, and names too.`);
    else void send('PUT', 'The Changemakers can read it now.', { text: released });
  };
  return (
    <Loaded asked={asked}>
      {({ released }) => (
        <div class="staff-panel">
          <h4>On the Changemakers’ page</h4>
          <p>{released ? `Released on ${dayText(released.day)} by ${released.by}.` : 'Nothing of this can be read there yet.'}</p>
          {released && text === undefined && (
            <blockquote class="listen-words" dir="auto">
              {released.text}
            </blockquote>
          )}
          {text !== undefined && (
            <Field
              id={`release-${activity}`}
              label={`What they may read of: ${question}`}
              hint="Take out names, and whatever would tell who it was. All Changemakers can read it, not only those who were there."
              error={problem}
            >
              {(ids) => (
                <textarea
                  {...ids}
                  dir="auto"
                  maxLength={MOST_RELEASED}
                  value={text}
                  onInput={({ currentTarget }) => setText(currentTarget.value)}
                />
              )}
            </Field>
          )}
          {text === undefined && problem !== undefined && (
            <p role="alert" class="staff-error">
              {problem}
            </p>
          )}
          <p role="status">{done}</p>
          <div class="staff-buttons">
            {text === undefined ? (
              <button
                type="button"
                class="staff-button"
                onClick={() => {
                  setDone('');
                  setText(released?.text ?? said);
                }}
              >
                {released ? 'Change what is released' : 'Release it without names'}
                <span class="heard-hidden">: {question}</span>
              </button>
            ) : (
              <>
                <button type="button" class="staff-button is-main" onClick={() => release(text)}>
                  Let the Changemakers read it
                </button>
                <button
                  type="button"
                  class="staff-button"
                  onClick={() => {
                    setText(undefined);
                    setProblem(undefined);
                  }}
                >
                  Cancel
                </button>
              </>
            )}
            {released && text === undefined && (
              <ConfirmButton
                label={`Take it off the Changemakers’ page: ${question}`}
                text="Take it off"
                warning="Nobody can read it there any more, from now on."
                onConfirm={() => void send('DELETE', 'It is off the Changemakers’ page.')}
              />
            )}
          </div>
        </div>
      )}
    </Loaded>
  );
}
