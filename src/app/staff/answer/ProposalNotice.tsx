import { proposalsSchema } from '../../../contract/staff/changemakers.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';

/** What a new entry is written from. Nobody's words go into an entry by themselves: the editor writes it. */
export function ProposalNotice({ id }: { readonly id: string }) {
  const asked = useAsked(proposalsSchema, '/proposals');
  return (
    <section class="answer-panel" aria-labelledby="proposal-title">
      <h2 id="proposal-title">What the Changemakers propose</h2>
      <Loaded asked={asked}>
        {({ proposals }) => {
          const proposal = proposals.find((each) => each.id === id);
          if (!proposal) return <p>This proposal does not wait any more.</p>;
          return (
            <>
              <blockquote class="listen-words" dir="auto">
                {proposal.text ?? 'This cannot be opened: the key for it is not here.'}
              </blockquote>
              {proposal.about.length > 0 && <p>About: {proposal.about.join(' · ')}</p>}
              <p class="staff-hint">
                Write it in your own words below, with no name in it. Once you save, the one who proposed it reads that it is used.
              </p>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
