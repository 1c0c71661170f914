import { type ChangemakersView, changemakersSchema } from '../../../contract/staff/changemakers.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { dateText } from '../../../i18n/dateText.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { namesIn, useNames } from '../answer/useNames.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { MadeUp } from '../figures/MadeUp.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { MessageCard } from './MessageCard.tsx';
import { Proposals } from './Proposals.tsx';

/**
 * The Changemakers' page, in easy English: what their groups chose for the Board, what answers it, and what they propose. The words are
 * theirs to read, so they are short, and each stands beside a picture where there is one.
 */
export default function ChangemakersPage({ actor }: StaffPageProps) {
  const asked = useAsked(changemakersSchema, '/changemakers');
  const names = useNames('en-x-easyread');
  return (
    <div class="change">
      <p>This page is for the Changemakers. It shows what your groups told the Board. It shows what the Board did.</p>
      <Loaded asked={names}>
        {(named) => (
          <Loaded asked={asked}>
            {(view) => (
              <>
                {view.synthetic && <MadeUp />}
                <Messages view={view} t={namesIn(named)} />
                <Answers view={view} t={namesIn(named)} />
                {mayDo(actor.roles, 'changemakers.propose') && <Proposals view={view} again={asked.again} />}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface PartProps {
  readonly view: ChangemakersView;
  readonly t: Translate;
}

function Messages({ view: { sessions, entries }, t }: PartProps) {
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">Your messages</h2>
      {sessions.length === 0 ? (
        <p>There is no message yet. Your group chooses its messages at the end of a session.</p>
      ) : (
        <p>Some numbers are not shown. They are small, and people could guess who it was. The other numbers are rounded to 5.</p>
      )}
      {sessions.map(({ id, day, people, messages }) => (
        <section key={id} aria-labelledby={`session-${id}`}>
          <h3 id={`session-${id}`}>{dateText('en', day)}</h3>
          <p>About {people} of you were there.</p>
          <div class="change-cards">
            {messages.map((message) => (
              <MessageCard key={message.activity} session={id} message={message} entries={entries} t={t} />
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}

function Answers({ view: { entries }, t }: PartProps) {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">What the Board says</h2>
      {entries.length === 0 && <p>There is no answer yet. When there is one, you see it here.</p>}
      <div class="change-cards">
        {entries.map((entry) => (
          <AnswerCard key={entry.id} entry={entry} t={t} />
        ))}
      </div>
      <p>
        <a class="change-link" href="/said">
          See all that the Board says to families
        </a>
      </p>
    </section>
  );
}
