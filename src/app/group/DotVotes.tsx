import { THEME_PICTURES } from '../../content/themePictures.ts';
import type { ActivityOf } from '../../domain/session/groupActivity.ts';
import { mostDots, sum } from '../../domain/session/groupItemProblem.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { HowMany } from './HowMany.tsx';

/** Everybody has so many dots and puts them where they like; together never more than all have. */
export function DotVotes({ t, symbols, phones, activity, item, people, onChange, onPeople }: ActivityProps<ActivityOf<'dot-votes'>>) {
  const counts = item?.kind === 'dot-votes' ? item.counts : activity.options.map((code) => ({ code: code as string, count: 0 }));
  const [dots, most] = [sum(counts), mostDots(activity.dots, people)];
  const add = (code: string, by: 1 | -1) => {
    if (by > 0 && dots >= most) return;
    const next = counts.map((each) => (each.code === code ? { code, count: each.count + by } : each));
    onChange({ activity: activity.id, kind: 'dot-votes', shared: item?.shared ?? false, counts: next });
  };
  return (
    <>
      <p class={`group-sum${dots === most ? ' is-whole' : ''}`} role="status">
        {t('group.dots', { n: dots, all: most })}
      </p>
      <ul class="group-dots">
        {activity.options.map((theme) => {
          const count = counts.find(({ code }) => code === theme)?.count ?? 0;
          const label = t(`themes.${theme}`);
          return (
            <li key={theme}>
              <button type="button" class="group-dot-card" aria-disabled={dots >= most} onClick={() => add(theme, 1)}>
                <GroupPicture code={THEME_PICTURES[theme]} size={52} on={symbols} />
                <span>{label}</span>
                <b>{count}</b>
              </button>
              <button
                type="button"
                class="group-less"
                aria-label={t('group.fewer', { what: label })}
                aria-disabled={count === 0}
                onClick={() => count > 0 && add(theme, -1)}
              >
                <span aria-hidden="true">−</span>
              </button>
            </li>
          );
        })}
      </ul>
      {phones !== 'own' && (
        <ul class="group-counts is-apart">
          <li>
            <GroupPicture code="1F465" size={52} on={symbols} />
            <HowMany t={t} phones={phones} people={people} onPeople={onPeople} />
          </li>
        </ul>
      )}
    </>
  );
}
