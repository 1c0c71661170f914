import { type Concerns, concernsSchema } from '../../../contract/staff/listening.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';
import { SettleConcern } from './SettleConcern.tsx';

type Concern = Concerns['concerns'][number];

/** Texts that made a listener worry about somebody, those that press most first. */
export default function ConcernsPage() {
  const asked = useAsked(concernsSchema, '/concerns');
  return (
    <Loaded asked={asked}>
      {({ concerns }) => {
        const open = concerns.filter(({ settled }) => !settled);
        const settled = concerns.filter(({ settled }) => settled);
        return (
          <>
            <p>
              Answers are anonymous: a concern can rarely be traced to a child. Follow your safeguarding procedure, and write down here what
              was done.
            </p>
            <h2>Open</h2>
            {open.length === 0 ? <p>There are none.</p> : <ul class="listen-concerns">{open.map((each) => item(each, asked.again))}</ul>}
            {settled.length > 0 && (
              <>
                <h2>Settled</h2>
                <ul class="listen-concerns">{settled.map((each) => item(each, asked.again))}</ul>
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function item(concern: Concern, again: () => void) {
  const { response, question, label, surveyTitle, raisedBy, raisedDay, due, overdue, settled } = concern;
  return (
    <li key={`${response} ${question}`} class={overdue ? 'is-overdue' : undefined}>
      <h3>
        <a href={`/staff/listening/${response}/${question}?part=all&concern=any`}>{label}</a>
      </h3>
      <p>
        {surveyTitle}. Raised by {raisedBy} on {dayText(raisedDay)}.
      </p>
      {settled ? (
        <>
          <p>
            Settled by {settled.by} on {dayText(settled.day)}.
          </p>
          <p class="listen-how">{settled.how ?? 'How it was settled cannot be opened: the key for it is not here.'}</p>
        </>
      ) : (
        <>
          <p>{overdue ? <strong class="listen-concern">Overdue since {dayText(due)}</strong> : <>To be settled by {dayText(due)}.</>}</p>
          <SettleConcern text={{ response, question }} onSettled={again} />
        </>
      )}
    </li>
  );
}
