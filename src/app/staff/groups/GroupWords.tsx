import { openedGroupSchema, type StaffGroupItem, type StaffGroupSaid } from '../../../contract/staff/groups.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';

const COLOURS: Readonly<Record<string, string>> = {
  black: '#10242b',
  blue: '#1f4fbf',
  green: '#1a7a3a',
  red: '#c02020',
  yellow: '#e6b800',
  purple: '#6a2fa0',
};

/** Sealed until a listener opens it: what the young people wrote and drew, as they did. */
export function GroupWords({ id, items }: { readonly id: string; readonly items: readonly StaffGroupItem[] }) {
  const asked = useAsked(openedGroupSchema, `/groups/${id}/words`);
  return (
    <Loaded asked={asked}>
      {({ words, phones }) => (
        <>
          {items.map(({ activity, asked: question }) => {
            const [together, alone] = [words[activity], phones[activity] ?? []];
            if (!together && alone.length === 0) return undefined;
            return (
              <section key={activity}>
                <h3>{question}</h3>
                {together && <Said said={together} />}
                {alone.length > 0 && <h4>On phones of their own</h4>}
                {alone.map((said, at) => (
                  <Said key={at} said={said} alone />
                ))}
              </section>
            );
          })}
          {Object.keys(words).length + Object.keys(phones).length === 0 && <p>This cannot be opened: the key for it is not here.</p>}
        </>
      )}
    </Loaded>
  );
}

/** @param alone of one person: nobody has put ideas together. */
function Said({ said, alone = false }: { readonly said: StaffGroupSaid; readonly alone?: boolean }) {
  if ('groups' in said) {
    return said.groups.map(({ name, ideas }, at) => (
      <div key={at}>
        {(name || !alone) && <h4 dir="auto">{name || `Group ${at + 1}`}</h4>}
        <ul>
          {ideas.map((idea, place) => (
            <li key={place} dir="auto">
              {idea}
            </li>
          ))}
        </ul>
      </div>
    ));
  }
  return (
    <figure class="staff-drawing">
      <svg viewBox="0 0 1000 1000" role="img" aria-label={said.caption || 'A drawing without words'}>
        {said.strokes.map(({ colour, points }, at) => (
          <polyline
            key={at}
            points={(points.length === 2 ? [...points, ...points] : points).join(' ')}
            stroke={COLOURS[colour] ?? 'currentcolor'}
          />
        ))}
      </svg>
      {said.caption !== '' && <figcaption dir="auto">{said.caption}</figcaption>}
    </figure>
  );
}
