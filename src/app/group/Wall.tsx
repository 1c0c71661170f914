import { useRef, useState } from 'preact/hooks';
import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import type { IdeaGroup } from '../../domain/session/groupItem.ts';
import { MOST_IDEA, MOST_IDEA_GROUPS, MOST_IDEAS, MOST_NAME } from '../../domain/session/groupSchema.ts';
import type { ActivityProps } from './ActivityPage.tsx';

/** Short ideas, which the young people put together themselves and give names to. */
export function Wall({ t, phones, activity, item, onChange }: ActivityProps<ActivityOf<'wall'>>) {
  const [text, setText] = useState('');
  // What belongs together is for a group to say.
  const alone = phones === 'own';
  const box = useRef<HTMLInputElement>(null);
  const groups: readonly IdeaGroup[] = item?.kind === 'wall' && item.groups.length > 0 ? item.groups : [{ name: '', ideas: [] }];
  const change = (next: readonly IdeaGroup[]) => {
    // One that has lost its last idea goes, but for the first, where new ones come.
    const some = next.filter(({ ideas }, at) => at === 0 || ideas.length > 0);
    onChange({ activity: activity.id, kind: 'wall', shared: item?.shared ?? false, groups: some });
  };
  const ideas = groups.reduce((all, group) => all + group.ideas.length, 0);
  const add = () => {
    const idea = text.trim();
    box.current?.focus();
    if (idea === '' || ideas >= MOST_IDEAS) return;
    change(groups.map((group, at) => (at === 0 ? { ...group, ideas: [...group.ideas, idea] } : group)));
    setText('');
  };
  const without = (from: number, idea: number) =>
    groups.map((group, at) => (at === from ? { ...group, ideas: group.ideas.filter((_, place) => place !== idea) } : group));
  const move = (from: number, idea: number, to: number) => {
    const said = groups[from]?.ideas[idea];
    if (said === undefined || from === to) return;
    const rest = without(from, idea);
    change(
      to < groups.length
        ? rest.map((group, at) => (at === to ? { ...group, ideas: [...group.ideas, said] } : group))
        : [...rest, { name: '', ideas: [said] }],
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
          aria-describedby="idea-hint"
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
        <button type="submit" class="heard-other">
          {t('group.add')}
        </button>
      </form>
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
                  <li key={place}>
                    <p dir="auto">{idea}</p>
                    {!alone && (
                      <label>
                        <span class="heard-hidden">
                          {idea}: {t('group.ideaIn')}
                        </span>
                        <select
                          value={at}
                          autocomplete="off"
                          onChange={({ currentTarget }) => move(at, place, Number(currentTarget.value))}
                        >
                          {groups.map((_, to) => (
                            <option key={to} value={to}>
                              {nameOf(to)}
                            </option>
                          ))}
                          {groups.length < MOST_IDEA_GROUPS && <option value={groups.length}>{t('group.heapNew')}</option>}
                        </select>
                      </label>
                    )}
                    <button
                      type="button"
                      class="group-less"
                      aria-label={t('group.remove', { what: idea })}
                      onClick={() => {
                        change(without(at, place));
                        box.current?.focus();
                      }}
                    >
                      <span aria-hidden="true">×</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}
