import { useRef } from 'preact/hooks';
import type { ChangemakersView, OwnProposal } from '../../../contract/staff/changemakers.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { Picture } from '../../controls/Picture.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import { TakeBack } from './TakeBack.tsx';

interface ProposalsProps {
  readonly view: ChangemakersView;
  readonly again: () => void;
}

/** Write a "You said", and see what became of those that were written. */
export function Proposals({ view, again }: ProposalsProps) {
  const { proposals, entries } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const takenBack = () => {
    // What was pressed goes with what was taken back.
    heading.current?.focus();
    again();
  };
  return (
    <section aria-labelledby="propose">
      <h2 id="propose" tabIndex={-1} ref={heading}>
        <Picture code="1F58D" size={52} />
        <span>Write a “You said”</span>
      </h2>
      <ProposeForm view={view} onSent={again} />
      {proposals.length > 0 && <h3>What you sent</h3>}
      <ul class="change-sent">
        {proposals.map((proposal) => (
          <li key={proposal.id} class="change-card">
            <p class="change-none">{dateText('en', proposal.day)}</p>
            <blockquote class="listen-words" dir="auto">
              {proposal.text ?? 'This cannot be shown now.'}
            </blockquote>
            <Became proposal={proposal} title={entries.find(({ id }) => id === proposal.entry)?.title} />
            {proposal.state === 'waiting' && <TakeBack proposal={proposal} onTakenBack={takenBack} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Became({ proposal, title }: { readonly proposal: OwnProposal; readonly title: string | undefined }) {
  switch (proposal.state) {
    case 'waiting':
      return (
        <p>
          <strong>Sent.</strong> The editor reads it soon.
        </p>
      );
    case 'taken-up':
      return (
        <p>
          <strong>Yes!</strong> The editor uses it. It is not out yet.
        </p>
      );
    case 'published':
      return (
        <>
          <p>
            <strong>It is out.</strong> Everyone can read it.
          </p>
          <p>
            <a class="change-link" href={`#answer-${proposal.entry}`}>
              See it{title === undefined ? '' : `: ${title}`}
            </a>
          </p>
        </>
      );
    case 'turned-down':
      return (
        <>
          <p>
            <strong>Not this time.</strong> The editor says why:
          </p>
          <p class="staff-notice">{proposal.reason}</p>
        </>
      );
  }
}
