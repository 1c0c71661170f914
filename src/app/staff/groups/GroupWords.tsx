import type * as z from 'zod/mini';
import { openedGroupSchema, type StaffGroupItem } from '../../../contract/staff/groups.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { ReleaseWords } from './ReleaseWords.tsx';

const COLOURS: Readonly<Record<string, string>> = {
  black: '#10242b',
  blue: '#1f4fbf',
  green: '#1a7a3a',
  red: '#c02020',
  yellow: '#e6b800',
  purple: '#6a2fa0',
};

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
          {items.map(({ activity, asked: question, shared }) => {
            const said = words[activity];
            if (!said) return undefined;
            return (
              <section key={activity}>
                <h3>{question}</h3>
                {'groups' in said ? (
                  said.groups.map(({ name, ideas, spoken = [] }, at) => (
                    <div key={at}>
                      <h4 dir="auto">{name || `Group ${at + 1}`}</h4>
                      <ul>
                        {ideas.map((idea, place) => (
                          <li key={place} dir="auto">
                            {idea}
                          </li>
                        ))}
                        {spoken.length > 0 && (
                          <li>{spoken.length === 1 ? '1 idea that was spoken' : `${spoken.length} ideas that were spoken`}</li>
                        )}
                      </ul>
                    </div>
                  ))
                ) : (
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
                )}
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

type Opened = z.infer<typeof openedGroupSchema>['words'][string];

/** As a text to begin with: a line for each idea, or what they wrote under their drawing. */
function saidIn(said: Opened): string {
  if (!('groups' in said)) return said.caption;
  return said.groups.flatMap(({ name, ideas }) => [...(name ? [`${name}:`] : []), ...ideas.map((idea) => `– ${idea}`)]).join('\n');
}
