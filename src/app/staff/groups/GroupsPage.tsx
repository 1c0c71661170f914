import { useState } from 'preact/hooks';
import { groupsSchema, type StaffGroup, type StaffGroupItem } from '../../../contract/staff/groups.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { MadeUp } from '../figures/MadeUp.tsx';
import { clock } from '../listening/clock.ts';
import { dayText, languageName } from '../names.ts';
import { NOT_SHOWN } from '../notShown.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { GroupHearing } from './GroupHearing.tsx';
import { GroupWords } from './GroupWords.tsx';
import { ageName, HEARING_NAMES, KIND_NAMES, optionName, WHO_NAMES } from './groupNames.ts';
import { StaffMat } from './StaffMat.tsx';

/** What groups of young people said, session by session, apart from what single people answered. */
export default function GroupsPage({ actor }: StaffPageProps) {
  const asked = useAsked(groupsSchema, '/groups');
  const reads = mayDo(actor.roles, 'words.read');
  // One at a time: each has its own player and keys.
  const [heard, setHeard] = useState<string>();
  return (
    <>
      <p>
        A session is one voice of many: its numbers are out of the young people who were there, and are never added to responses.{' '}
        {!reads && 'What could tell how one of them answered is not shown. Other numbers are rounded to 5.'}
      </p>
      <p>
        A facilitator holds a session at <a href="/group">/group</a>, on a tablet that has opened that page once before.
      </p>
      <Loaded asked={asked}>
        {({ synthetic, sessions }) => (
          <>
            {synthetic && <MadeUp />}
            {sessions.length === 0 && <p>No group has sent a session yet.</p>}
            {sessions.map((session) => (
              <Session key={session.id} session={session} reads={reads} heard={heard} onHear={setHeard} onChange={asked.again} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

interface SessionProps extends Pick<ItemProps, 'reads' | 'heard' | 'onHear' | 'onChange'> {
  readonly session: StaffGroup;
}

function Session({ session, reads, ...hearing }: SessionProps) {
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
        <Item key={item.activity} session={id} changemakers={who === 'changemakers'} item={item} reads={reads} {...hearing} />
      ))}
      {reads && worded && !open && (
        <button type="button" class="staff-button" onClick={() => setOpen(true)}>
          Open what they wrote, drew and photographed<span class="heard-hidden">: {name}</span>
        </button>
      )}
      {open && <GroupWords id={id} items={items} changemakers={who === 'changemakers'} />}
    </section>
  );
}

interface ItemProps {
  readonly session: string;
  /** Whether it is theirs. */
  readonly changemakers: boolean;
  readonly item: StaffGroupItem;
  /** Whether this reader may hear and read words. */
  readonly reads: boolean;
  /** What is being heard: session and activity. */
  readonly heard: string | undefined;
  readonly onHear: (heard: string | undefined) => void;
  readonly onChange: () => void;
}

/** Where phones have joined, who is counted where. */
function peopleText({ people, table, phones }: StaffGroup): string {
  const all = `About ${people} young people`;
  return phones === 0 ? all : `${all}: ${table} at the table, ${phones} with phones of their own`;
}

function Item({ session, changemakers, item, reads, heard, onHear, onChange }: ItemProps) {
  const { activity, kind, asked, shared, tally, piles, phones, made, spoken } = item;
  const here = `${session}/${activity}`;
  const open = heard === here;
  const toggle = (): void => {
    onHear(open ? undefined : here);
    // It may have been typed meanwhile.
    if (open) onChange();
  };
  return (
    <>
      <h3>{asked}</h3>
      <p class="staff-hint">
        {KIND_NAMES[kind]}
        {kind === 'wall' && `, ideas: ${made}`}. {shared ? 'The group’s message to the Board.' : 'Not meant for the Board.'}
      </p>
      {!tally.shown && <p>{NOT_SHOWN}.</p>}
      {tally.shown && tally.cells.length > 0 && (
        <table>
          <caption class="heard-hidden">{asked}</caption>
          <tbody>
            {tally.cells.map(({ label, figure }) => (
              <tr key={label}>
                <th scope="row">{optionName(label)}</th>
                <td>{figure.shown ? figure.count : 'not shown'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {piles.length > 0 && <StaffMat item={item} />}
      {spoken && (
        <>
          <p>
            {spoken.recordings === 1 ? '1 recording' : `${spoken.recordings} recordings`}, {clock(spoken.seconds)}.{' '}
            {HEARING_NAMES[spoken.hearing]}.
          </p>
          {reads && (
            <div class="staff-buttons">
              <button type="button" class="staff-button" aria-expanded={open} onClick={toggle}>
                {open ? 'Close what was said' : 'Hear what was said'}
                <span class="heard-hidden">: {asked}</span>
              </button>
            </div>
          )}
          {open && (
            <GroupHearing
              session={session}
              activity={activity}
              // What is beside something written is released with that.
              releases={changemakers && shared && kind === 'voice' ? asked : undefined}
              onChange={onChange}
            />
          )}
        </>
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
