import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { openedTextSchema, type TextRef } from '../../../contract/staff/listening.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { filterFrom, filterQuery } from './filterQuery.ts';
import { TextDesk } from './TextDesk.tsx';

/** One text, opened. Its neighbours are those of the inbox as it was filtered. */
export default function TextPage({ params }: StaffPageProps) {
  const { query, route } = useLocation();
  const filtered = filterQuery(filterFrom(query));
  const text = useAsked(openedTextSchema, `/texts/${params['response']}/${params['question']}${filtered}`);
  // Whoever went on from a text goes on reading: the focus goes to the next one's words, and not to the top of the page.
  const moved = useRef(false);
  const go = ({ response, question }: TextRef): void => {
    moved.current = true;
    route(`/staff/listening/${response}/${question}${filtered}`);
  };
  return (
    <Loaded asked={text}>
      {(opened) => (
        <TextDesk
          key={`${opened.response} ${opened.question} ${opened.version}`}
          text={opened}
          inbox={`/staff/listening${filtered}`}
          takesFocus={moved.current}
          onGo={go}
          onLoad={text.again}
        />
      )}
    </Loaded>
  );
}
