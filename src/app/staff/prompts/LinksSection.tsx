import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { linksReplySchema, type PromptsReply } from '../../../contract/staff/prompts.ts';
import { ask } from '../api.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';
import { LinkForm } from './LinkForm.tsx';
import { readingName } from './readingName.ts';

/** Links with which somebody who speaks a language records it at home, without an account. */
export function LinksSection({ variants, surveys }: Pick<PromptsReply, 'variants' | 'surveys'>) {
  const asked = useAsked(linksReplySchema, '/prompt-links');
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const end = async (id: string, label: string) => {
    const reply = await ask(z.unknown(), `/prompt-links/${id}`, { method: 'DELETE' });
    setSaid(reply.ok ? { bad: false, text: `The link for ${label} has ended.` } : { bad: true, text: reply.message });
    asked.again();
  };
  return (
    <>
      <section aria-labelledby="prompt-links">
        <h2 id="prompt-links">Links for people who record at home</h2>
        <p>
          Whoever has a link can record and listen to one language, without an account, until it ends. Families hear nothing of it before an
          editor has published it.
        </p>
        <div role="status">{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
        <Loaded asked={asked}>
          {({ links }) =>
            links.length === 0 ? (
              <p>There are no links now.</p>
            ) : (
              <ul class="staff-list">
                {links.map(({ id, label, lang, surveys: ids, until, waiting }) => (
                  <li key={id}>
                    <p>
                      <strong>{label}</strong>: {readingName(lang)},{' '}
                      {ids.length === surveys.length ? 'all surveys' : titlesOf(surveys, ids)}. Works until {dayText(until)}.{' '}
                      {waiting === 0 ? 'Nothing waits.' : `${waiting} waiting.`}
                    </p>
                    <ConfirmButton
                      text="End it"
                      label={`End the link for ${label}`}
                      warning="It stops working at once. What was recorded with it stays."
                      onConfirm={() => void end(id, label)}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <LinkForm variants={variants} surveys={surveys} onMade={asked.again} />
    </>
  );
}

const titlesOf = (surveys: PromptsReply['surveys'], ids: readonly string[]): string =>
  surveys
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title)
    .join(', ');
