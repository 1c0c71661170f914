import { type OpenedWords, openedGroupSchema, type StaffGroupItem } from '../../../contract/staff/groups.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { StaffDrawing } from './StaffDrawing.tsx';
import { StaffMat } from './StaffMat.tsx';

/** Sealed until a listener opens it: what the young people wrote and drew, as they did. */
export function GroupWords({ id, items }: { readonly id: string; readonly items: readonly StaffGroupItem[] }) {
  const asked = useAsked(openedGroupSchema, `/groups/${id}/words`);
  return (
    <Loaded asked={asked}>
      {({ words }) => (
        <>
          {items.map((item) => {
            const { activity, asked: question } = item;
            const said = words[activity];
            if (!said) return undefined;
            return (
              <section key={activity}>
                <h3>{question}</h3>
                <Said said={said} item={item} />
              </section>
            );
          })}
          {Object.keys(words).length === 0 && <p>This cannot be opened: the key for it is not here.</p>}
        </>
      )}
    </Loaded>
  );
}

function Said({ said, item }: { readonly said: OpenedWords; readonly item: StaffGroupItem }) {
  if ('cards' in said) return <StaffMat item={item} opened={said.cards} />;
  if ('groups' in said) {
    return (
      <>
        {said.groups.map(({ name, ideas }, at) => (
          <div key={at}>
            <h4 dir="auto">{name || `Group ${at + 1}`}</h4>
            <ul>
              {ideas.map((idea, place) => (
                <li key={place} dir="auto">
                  {idea}
                </li>
              ))}
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
