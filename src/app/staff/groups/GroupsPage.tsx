import { useState } from 'preact/hooks';
import { groupsSchema, type StaffGroup, type StaffGroupItem } from '../../../contract/staff/groups.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { dayText, languageName } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { GroupWords } from './GroupWords.tsx';
import { ageName, KIND_NAMES, optionName, WHO_NAMES } from './groupNames.ts';

/** What groups of young people said, session by session, apart from what single people answered. */
export default function GroupsPage({ actor }: StaffPageProps) {
  const asked = useAsked(groupsSchema, '/groups');
  const reads = mayDo(actor.roles, 'words.read');
  return (
    <>
      <p>
        A session is one voice of many: its numbers are out of the young people who were there, and are never added to responses.{' '}
        {!reads && 'Small numbers are hidden, and the others rounded to 5.'}
      </p>
      <p>
        A facilitator holds a session at <a href="/group">/group</a>, on a tablet that has opened that page once before.
      </p>
      <Loaded asked={asked}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <p>No group has sent a session yet.</p>
          ) : (
            sessions.map((session) => <Session key={session.id} session={session} reads={reads} />)
          )
        }
      </Loaded>
    </>
  );
}

function Session({ session, reads }: { readonly session: StaffGroup; readonly reads: boolean }) {
  const { id, who, ages, language, day, items, worded } = session;
  const [open, setOpen] = useState(false);
  const name = `${WHO_NAMES[who]}, ${dayText(day)}`;
  return (
    <section aria-labelledby={`group-${id}`} class="staff-group">
      <h2 id={`group-${id}`}>{name}</h2>
      <p>
        {peopleText(session)}, {ageName(ages)}. {languageName(language)}.
      </p>
      {!session.facilitator && (
        <p class="staff-hint">
          From phones only so far. The facilitator’s device has not sent the session: those without a phone are not counted yet.
        </p>
      )}
      {items.map((item) => (
        <Item key={item.activity} item={item} />
      ))}
      {reads && worded && !open && (
        <button type="button" class="staff-button" onClick={() => setOpen(true)}>
          Open what they wrote and drew<span class="heard-hidden">: {name}</span>
        </button>
      )}
      {open && <GroupWords id={id} items={items} />}
    </section>
  );
}

/** Where phones have joined, who is counted where. */
function peopleText({ people, table, phones }: StaffGroup): string {
  const all = `About ${people} young people`;
  return phones === 0 ? all : `${all}: ${table} at the table, ${phones} with phones of their own`;
}

function Item({ item }: { readonly item: StaffGroupItem }) {
  const { kind, asked, shared, tally, piles, phones, made } = item;
  return (
    <>
      <h3>{asked}</h3>
      <p class="staff-hint">
        {KIND_NAMES[kind]}
        {kind === 'wall' && `, ideas: ${made}`}. {shared ? 'The group’s message to the Board.' : 'Not meant for the Board.'}
      </p>
      {!tally.shown && <p>Spread too thin to be shown.</p>}
      {tally.shown && tally.cells.length > 0 && (
        <table>
          <caption class="heard-hidden">{asked}</caption>
          <tbody>
            {tally.cells.map(({ label, figure }) => (
              <tr key={label}>
                <th scope="row">{optionName(label)}</th>
                <td>{figure.shown ? figure.count : 'hidden'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {piles.length > 0 && (
        <table>
          <caption class="heard-hidden">{asked}</caption>
          <tbody>
            {piles.map(({ card, pile }) => (
              <tr key={card}>
                <th scope="row">{optionName(card)}</th>
                <td>{optionName(pile)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {phones && (
        <p class="staff-hint">
          On phones of their own: {phones.said} said something, {phones.notSaid} did not want to say, {phones.notTakingPart} left it out
          {phones.notSuitable > 0 && `, and it did not suit ${phones.notSuitable} of those who said something`}.
        </p>
      )}
      {phones && phones.piles.length > 0 && (
        <table>
          <caption>Each with their own cards</caption>
          <tbody>
            {phones.piles.map(({ card, pile, count }) => (
              <tr key={`${card} ${pile}`}>
                <th scope="row">{optionName(card)}</th>
                <td>{optionName(pile)}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
