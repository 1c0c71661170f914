import { type OpenedWords, openedGroupSchema, type StaffGroupItem } from '../../../contract/staff/groups.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { ReleaseWords } from './ReleaseWords.tsx';
import { StaffDrawing } from './StaffDrawing.tsx';
import { StaffMat } from './StaffMat.tsx';

interface GroupWordsProps {
  readonly id: string;
  readonly items: readonly StaffGroupItem[];
  /** Whether their words can be released for the Changemakers' page. */
  readonly changemakers: boolean;
}

/** Sealed until a listener opens it: what the young people wrote and drew, as they did. */
export function GroupWords({ id, items, changemakers }: GroupWordsProps) {
  const asked = useAsked(openedGroupSchema, `/groups/${id}/words`);
  return (
    <Loaded asked={asked}>
      {({ words }) => (
        <>
          {items.map((item) => {
            const { activity, asked: question, shared } = item;
            const said = words[activity];
            if (!said) return undefined;
            return (
              <section key={activity}>
                <h3>{question}</h3>
                <Said said={said} item={item} />
                {changemakers && shared && <ReleaseWords session={id} activity={activity} asked={question} said={saidIn(said)} />}
              </section>
            );
          })}
          {Object.keys(words).length === 0 && <p>This cannot be opened: the key for it is not here.</p>}
        </>
      )}
    </Loaded>
  );
}

/** As a text to begin with: a line for each idea or card of their own, or what they wrote under their drawing. */
function saidIn(said: OpenedWords): string {
  if ('cards' in said) return said.cards.map(({ word }) => `– ${word}`).join('\n');
  if (!('groups' in said)) return said.caption;
  return said.groups.flatMap(({ name, ideas }) => [...(name ? [`${name}:`] : []), ...ideas.map((idea) => `– ${idea}`)]).join('\n');
}

function Said({ said, item }: { readonly said: OpenedWords; readonly item: StaffGroupItem }) {
  if ('cards' in said) return <StaffMat item={item} opened={said.cards} />;
  if ('groups' in said) {
    return (
      <>
        {said.groups.map(({ name, ideas, spoken = [] }, at) => (
          <div key={at}>
            <h4 dir="auto">{name || `Group ${at + 1}`}</h4>
            <ul>
              {ideas.map((idea, place) => (
                <li key={place} dir="auto">
                  {idea}
                </li>
              ))}
              {spoken.length > 0 && <li>{spoken.length === 1 ? '1 idea that was spoken' : `${spoken.length} ideas that were spoken`}</li>}
            </ul>
          </div>
        ))}
      </>
    );
  }
  return (
    <figure class="staff-drawing">
      <StaffDrawing strokes={said.strokes} name={said.caption || 'A drawing without words'} />
      {said.caption !== '' && <figcaption dir="auto">{said.caption}</figcaption>}
    </figure>
  );
}
