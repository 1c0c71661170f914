import type { ComponentChildren } from 'preact';
import { proposalsSchema } from '../../../contract/staff/changemakers.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';

interface ProposalNoticeProps {
  readonly id: string;
  /** What is written from it. */
  readonly children: (text: string) => ComponentChildren;
}

/** What a new entry is made of, above the desk where it is written. */
export function ProposalNotice({ id, children }: ProposalNoticeProps) {
  const asked = useAsked(proposalsSchema, '/proposals');
  return (
    <Loaded asked={asked}>
      {({ proposals }) => {
        const proposal = proposals.find((each) => each.id === id);
        return (
          <>
            <section class="answer-panel" aria-labelledby="proposal-title">
              <h2 id="proposal-title">What the Changemakers propose</h2>
              {!proposal && <p>This proposal does not wait any more.</p>}
              {proposal && (
                <>
                  <blockquote class="listen-words" dir="auto">
                    {proposal.text ?? 'This cannot be opened: the key for it is not here.'}
                  </blockquote>
                  {proposal.about.length > 0 && <p>About: {proposal.about.join(' · ')}</p>}
                  <p class="staff-hint">
                    It stands below as “You said”: change it as it needs, and leave no name in it. Once you save, the one who proposed it
                    reads that it is used.
                  </p>
                </>
              )}
            </section>
            {children(proposal?.text ?? '')}
          </>
        );
      }}
    </Loaded>
  );
}
