import { type ChangemakersView, changemakersSchema } from '../../../contract/staff/changemakers.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { dateText } from '../../../i18n/dateText.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { Picture } from '../../controls/Picture.tsx';
import { namesIn, useNames } from '../answer/useNames.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { MadeUp } from '../figures/MadeUp.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { EASY } from './easy.ts';
import { HowToRead } from './HowToRead.tsx';
import { MessageCard } from './MessageCard.tsx';
import { Proposals } from './Proposals.tsx';

/**
 * The Changemakers' page, in easy English: what their groups chose for the Board, what answers it, and what they propose. The words are
 * theirs to read, so they are short, and each stands beside a picture where there is one.
 */
export default function ChangemakersPage({ actor }: StaffPageProps) {
  const asked = useAsked(changemakersSchema, '/changemakers');
  const names = useNames(EASY);
  return (
    <div class="change" lang={EASY} data-respondent="young-person">
      <HowToRead />
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
      <h2 id="messages">
        <Picture code="1F4E4" size={52} />
        <span>Your messages</span>
      </h2>
      {sessions.length === 0 ? (
        <p>There is no message yet. Your group chooses its messages at the end of a session.</p>
      ) : (
        <ul>
          <li>Small numbers are not shown. So nobody can guess who it was.</li>
          <li>The other numbers are not exact. So 11 and 12 are both “about 10”.</li>
        </ul>
      )}
      {sessions.map(({ id, day, people, messages }) => (
        <section key={id} aria-labelledby={`session-${id}`}>
          <h3 id={`session-${id}`}>{dateText('en', day)}</h3>
          <p>{people.shown ? `About ${people.count} of you were there.` : 'Only a few of you were there. So no numbers are shown.'}</p>
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
      <h2 id="answers">
        <Picture code="1F4AC" size={52} />
        <span>What the Board says</span>
      </h2>
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
