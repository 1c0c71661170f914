import { promptsReplySchema } from '../../../contract/staff/prompts.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { LinksSection } from './LinksSection.tsx';
import { ProgressTable } from './ProgressTable.tsx';

/** Which questions of which languages somebody has recorded, and which still lack a voice. */
export default function PromptsPage({ actor }: StaffPageProps) {
  const asked = useAsked(promptsReplySchema, '/prompts');
  return (
    <>
      <p>
        Where a phone has no voice for a language, read-aloud plays these recordings of a person reading, with or without a signal. A
        recording is heard as long as it says what the page says now. Choose a number to record what is missing there.
      </p>
      <Loaded asked={asked}>
        {(reply) => (
          <>
            <ProgressTable reply={reply} />
            {mayDo(actor.roles, 'prompts.record') && <LinksSection variants={reply.variants} surveys={reply.surveys} />}
          </>
        )}
      </Loaded>
    </>
  );
}
