import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { entryMessagesSchema, type MessageRef } from '../../../contract/staff/changemakers.ts';
import { ask } from '../api.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';

/** Which messages of the Changemakers an entry answers: on their page it stands beside each. It is no part of a version. */
export function MessagesPanel({ entry }: { readonly entry: string }) {
  const path = `/entries/${encodeURIComponent(entry)}/messages`;
  const asked = useAsked(entryMessagesSchema, path);
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const save = async (event: SubmitEvent, all: readonly MessageRef[]): Promise<void> => {
    event.preventDefault();
    const chosen = event.currentTarget instanceof HTMLFormElement ? new FormData(event.currentTarget).getAll('message') : [];
    const messages = all.filter((ref) => chosen.includes(nameOf(ref))).map(({ session, activity }) => ({ session, activity }));
    const reply = await ask(z.unknown(), path, { method: 'PUT', body: { messages } });
    setSaid(reply.ok ? { bad: false, text: 'Saved. It counts from now on.' } : { bad: true, text: reply.message });
  };
  return (
    <section class="answer-panel" aria-labelledby="messages-title">
      <h2 id="messages-title">Messages of the Changemakers</h2>
      <Loaded asked={asked}>
        {({ messages }) =>
          messages.length === 0 ? (
            <p>No group of Changemakers has chosen anything for the Board yet.</p>
          ) : (
            <form onSubmit={(event) => void save(event, messages)}>
              <fieldset>
                <legend>Which does this entry answer?</legend>
                {messages.map((message) => (
                  <label key={nameOf(message)} class="staff-choice">
                    <input type="checkbox" name="message" value={nameOf(message)} defaultChecked={message.answered} />
                    <span>
                      {message.asked} <span class="answer-soft">({dayText(message.day)})</span>
                    </span>
                  </label>
                ))}
              </fieldset>
              <p class="staff-hint">They see the entry beside it once it is published.</p>
              <div role="status">{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
              <button type="submit" class="staff-button">
                Save which it answers
              </button>
            </form>
          )
        }
      </Loaded>
    </section>
  );
}

const nameOf = ({ session, activity }: MessageRef): string => `${session} ${activity}`;
