import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { leadsToSomebody } from '../../domain/session/contactSaid.ts';
import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import type { IdeaGroup } from '../../domain/session/groupItem.ts';
import { ideasIn } from '../../domain/session/groupItemProblem.ts';
import { MOST_IDEA, MOST_IDEA_GROUPS, MOST_IDEAS, MOST_NAME } from '../../domain/session/groupSchema.ts';
import { spokenIn } from '../../domain/session/groupSpeaking.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { GroupSpeaker } from './GroupSpeaker.tsx';
import { SpokenIdea } from './SpokenIdea.tsx';
import { BySwitch } from './scan/BySwitch.ts';

/** Short ideas, which the young people put together themselves and give names to. */
export function Wall({ t, tag, symbols, voice, phones, activity, item, onChange }: ActivityProps<ActivityOf<'wall'>>) {
  const [text, setText] = useState('');
  const [contact, setContact] = useState<string>();
  // What belongs together is for a group to say.
  const alone = phones === 'own';
  const box = useRef<HTMLInputElement>(null);
  const adds = useRef<HTMLButtonElement>(null);
  const bySwitch = useContext(BySwitch);
  const groups: readonly IdeaGroup[] = item?.kind === 'wall' && item.groups.length > 0 ? item.groups : [{ name: '', ideas: [] }];
  const recordings = spokenIn(item);
  const change = (next: readonly IdeaGroup[]) => {
    // One that has lost its last idea goes, but for the first, where new ones come.
    const some = next.filter((group, at) => at === 0 || ideasIn(group) > 0);
    const spoken = recordings.length > 0 && { recordings };
    onChange({ activity: activity.id, kind: 'wall', shared: item?.shared ?? false, groups: some, ...spoken });
  };
  const [moved, setMoved] = useState<Moved>();
  const ideas = groups.reduce((all, group) => all + ideasIn(group), 0);
  const add = () => {
    const idea = text.trim();
    if (!bySwitch) box.current?.focus();
    // It stays in the box, where it can be put otherwise.
    const leads = leadsToSomebody(idea);
    setContact(leads ? idea : undefined);
    if (leads || idea === '' || ideas >= MOST_IDEAS) return;
    change(groups.map((group, at) => (at === 0 ? { ...group, ideas: [...group.ideas, idea] } : group)));
    setText('');
  };
  const without = (from: number, idea: number) =>
    groups.map((group, at) => (at === from ? { ...group, ideas: group.ideas.filter((_, place) => place !== idea) } : group));
  /** The list that moved it goes on with it, so that the next arrow key moves no other. */
  const follow = (what: string, from: number, to: number, name: string) => {
    const left = groups[from];
    // A group that has lost its last idea is gone, and those behind it come up.
    const at = to > from && from > 0 && left && ideasIn(left) === 1 ? to - 1 : to;
    setMoved({ what, at, turn: (moved?.turn ?? 0) + 1, said: `${name}: ${groups[to]?.name || t('group.heap', { n: at + 1 })}` });
  };
  const takesFocus = (what: string, at: number) => (moved?.what === what && moved.at === at && !bySwitch ? moved.turn : 0);
  const move = (from: number, idea: number, to: number) => {
    const said = groups[from]?.ideas[idea];
    if (said === undefined || from === to) return;
    follow(said, from, to, said);
    const rest = without(from, idea);
    change(
      to < groups.length
        ? rest.map((group, at) => (at === to ? { ...group, ideas: [...group.ideas, said] } : group))
        : [...rest, { name: '', ideas: [said] }],
    );
  };
  const moveSpoken = (id: string, name: string, from: number, to: number) => {
    if (from === to) return;
    follow(id, from, to, name);
    const rest = groups.map(({ name, ideas: typed, spoken = [] }) =>
      withSpokenIds(
        name,
        typed,
        spoken.filter((each) => each !== id),
      ),
    );
    change(
      to < groups.length
        ? rest.map((group, at) => (at === to ? withSpokenIds(group.name, group.ideas, [...(group.spoken ?? []), id]) : group))
        : [...rest, withSpokenIds('', [], [id])],
    );
  };
  const nameOf = (at: number) => groups[at]?.name || t('group.heap', { n: at + 1 });
  return (
    <>
      <form
        class="group-idea"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for="idea">
          <strong>{t('group.idea')}</strong>
        </label>
        <p class="heard-hint" id="idea-hint">
          {t('group.ideaHint')}
        </p>
        <input
          id="idea"
          class="heard-text"
          ref={box}
          value={text}
          maxLength={MOST_IDEA}
          autocomplete="off"
          dir="auto"
          aria-describedby={contact === undefined ? 'idea-hint' : 'idea-contact idea-hint'}
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
        {contact !== undefined && (
          <p class="heard-error" role="alert" id="idea-contact">
            {t('group.contact', { what: contact })}
          </p>
        )}
        <button type="submit" class="heard-other" ref={adds}>
          {t('group.add')}
        </button>
      </form>
      <GroupSpeaker {...{ t, tag, symbols, voice, activity }} lists={false} />
      {ideas > 0 && (
        <div class="group-wall">
          {groups.map((group, at) => (
            <section key={at} aria-label={alone ? undefined : nameOf(at)}>
              {!alone && (
                <label class="group-heap-name">
                  <span>
                    {t('group.heapName')} <span class="heard-hidden">({t('group.heap', { n: at + 1 })})</span>
                  </span>
                  <input
                    class="heard-text"
                    value={group.name}
                    maxLength={MOST_NAME}
                    autocomplete="off"
                    dir="auto"
                    placeholder={t('group.heap', { n: at + 1 })}
                    onInput={({ currentTarget: { value } }) =>
                      change(groups.map((each, place) => (place === at ? { ...each, name: value } : each)))
                    }
                  />
                </label>
              )}
              <ul>
                {group.ideas.map((idea, place) => (
                  <li key={`${idea} ${group.ideas.slice(0, place).filter((each) => each === idea).length}`}>
                    <p dir="auto">{idea}</p>
                    {!alone && (
                      <GroupChoice
                        t={t}
                        what={idea}
                        at={at}
                        names={groups.map((_, to) => nameOf(to))}
                        takesFocus={place === group.ideas.lastIndexOf(idea) ? takesFocus(idea, at) : 0}
                        onMove={(to) => move(at, place, to)}
                      />
                    )}
                    <button
                      type="button"
                      class="group-less"
                      aria-label={t('group.remove', { what: idea })}
                      onClick={() => {
                        change(without(at, place));
                        adds.current?.focus();
                      }}
                    >
                      <span aria-hidden="true">×</span>
                    </button>
                  </li>
                ))}
                {(group.spoken ?? []).map((id, place) => {
                  // One that is being spoken has no length yet, and cannot be listened to.
                  const recording = recordings.find((each) => each.id === id && each.seconds > 0);
                  const name = `${t('group.speak.spoken')} ${place + 1}`;
                  return (
                    recording && (
                      <li key={id}>
                        <SpokenIdea t={t} sounds={voice?.sounds} recording={recording} />
                        <GroupChoice
                          t={t}
                          what={name}
                          at={at}
                          names={groups.map((_, to) => nameOf(to))}
                          takesFocus={takesFocus(id, at)}
                          onMove={(to) => moveSpoken(id, name, at, to)}
                        />
                        <button
                          type="button"
                          class="group-less"
                          aria-label={t('group.remove', { what: name })}
                          onClick={() => {
                            void voice?.speaking?.remove(id);
                            adds.current?.focus();
                          }}
                        >
                          <span aria-hidden="true">×</span>
                        </button>
                      </li>
                    )
                  );
                })}
              </ul>
            </section>
          ))}
        </div>
      )}
      <p class="heard-hidden" role="status">
        {moved?.said}
      </p>
    </>
  );
}

/** The idea that was moved last. */
interface Moved {
  /** What it says, or its recording's id. */
  readonly what: string;
  /** The group that it is in now. */
  readonly at: number;
  /** Counts the moves. */
  readonly turn: number;
  /** What is said of it to whoever does not see the wall. */
  readonly said: string;
}

const withSpokenIds = (name: string, ideas: readonly string[], spoken: readonly string[]): IdeaGroup => ({
  name,
  ideas,
  ...(spoken.length > 0 && { spoken }),
});

interface GroupChoiceProps extends Pick<ActivityProps, 't'> {
  /** The idea. */
  readonly what: string;
  /** Where it is. */
  readonly at: number;
  /** Of the groups that there are. */
  readonly names: readonly string[];
  /** Takes the focus whenever this becomes another number than 0. */
  readonly takesFocus: number;
  readonly onMove: (to: number) => void;
}

/** Moves an idea to another group, or to a new one. */
function GroupChoice({ t, what, at, names, takesFocus, onMove }: GroupChoiceProps) {
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (takesFocus > 0) list.current?.focus();
  }, [takesFocus]);
  return (
    <label>
      <span class="heard-hidden">
        {what}: {t('group.ideaIn')}
      </span>
      <select ref={list} value={at} autocomplete="off" onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}>
        {names.map((name, to) => (
          <option key={to} value={to}>
            {name}
          </option>
        ))}
        {names.length < MOST_IDEA_GROUPS && <option value={names.length}>{t('group.heapNew')}</option>}
      </select>
    </label>
  );
}
