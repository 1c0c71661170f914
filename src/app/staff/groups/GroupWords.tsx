import { type OpenedWords, openedGroupSchema, type StaffGroupItem } from '../../../contract/staff/groups.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { WhileSignedIn } from '../WhileSignedIn.tsx';
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
      {({ words, phones }) => (
        <>
          {items.map((item) => {
            const { activity, asked: question, shared } = item;
            const [together, alone] = [words[activity], phones[activity] ?? []];
            if (!together && alone.length === 0) return undefined;
            return (
              <section key={activity}>
                <h3>{question}</h3>
                <WhileSignedIn>{together && <Said said={together} item={item} />}</WhileSignedIn>
                {together && changemakers && shared && (
                  <ReleaseWords session={id} activity={activity} asked={question} said={saidIn(together)} />
                )}
                {alone.length > 0 && <h4>On phones of their own</h4>}
                <WhileSignedIn>
                  {alone.map((said, at) => (
                    <Said key={at} said={said} item={item} alone />
                  ))}
                </WhileSignedIn>
              </section>
            );
          })}
          {Object.keys(words).length + Object.keys(phones).length === 0 && <p>This cannot be opened: the key for it is not here.</p>}
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

interface SaidProps {
  readonly said: OpenedWords;
  readonly item: StaffGroupItem;
  /** Of one person: nobody has put ideas together. */
  readonly alone?: boolean;
}

function Said({ said, item, alone = false }: SaidProps) {
  if ('cards' in said) return <StaffMat item={item} opened={said.cards} />;
  if ('groups' in said) {
    return (
      <>
        {said.groups.map(({ name, ideas, spoken = [] }, at) => (
          <div key={at}>
            {(name || !alone) && <h4 dir="auto">{name || `Group ${at + 1}`}</h4>}
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
