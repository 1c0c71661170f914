import { activityOf } from '../../content/group/activities.ts';
import { THEME_PICTURES } from '../../content/themePictures.ts';
import type { Count, GroupItem } from '../../domain/session/groupItem.ts';
import { chosenPoint } from '../../domain/session/groupPart.ts';
import { DrawingView } from './DrawingView.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { NOT_SUITABLE_PICTURE, pictureOf } from './groupPictures.ts';
import type { Ui } from './Ui.ts';

interface ItemViewProps extends Ui {
  /** What was asked. */
  readonly label: string;
  readonly item: GroupItem;
}

/** What a group said in one activity, in pictures and words. */
export function ItemView({ label, ...props }: ItemViewProps) {
  return (
    <article class="group-said">
      <h2>{label}</h2>
      <Said {...props} />
    </article>
  );
}

function Said({ item, ...ui }: Omit<ItemViewProps, 'label'>) {
  const { t, symbols, phones } = ui;
  const activity = activityOf(item.activity);
  switch (item.kind) {
    case 'hands-up':
    case 'line': {
      const points = activity && 'points' in activity ? activity.points : [];
      const chosen = phones === 'own' ? chosenPoint(item) : undefined;
      if (chosen !== undefined) {
        return (
          <p class="heard-asked is-small">
            <GroupPicture code={pictureOf(chosen, points)} size={52} on={symbols} />
            <span>{t(`group.points.${chosen}`)}</span>
          </p>
        );
      }
      const rows = [
        ...item.tally.counts.map(({ code, count }) => ({ code, count, label: t(`group.points.${code}`) })),
        { code: 'prefer-not-to-say', count: item.tally.notSaid, label: t('group.notSaid') },
        { code: 'not-taking-part', count: item.tally.notTakingPart, label: t('group.notTakingPart') },
      ].filter(({ code, count }) => count > 0 || points.includes(code));
      return <Bars {...ui} rows={rows.map((row) => ({ ...row, picture: pictureOf(row.code, points) }))} />;
    }
    case 'dot-votes': {
      const most = [...item.counts].sort((one, other) => other.count - one.count).filter(({ count }) => count > 0);
      return <Bars {...ui} rows={most.map((row) => ({ ...row, label: t(`themes.${row.code}`), picture: themePicture(row.code) }))} />;
    }
    case 'card-sort': {
      const piles = activity?.kind === 'card-sort' ? activity.piles : [];
      return (
        <div class="group-piles">
          {piles.map((pile) => (
            <section key={pile}>
              <h3 class="group-pile">
                <GroupPicture code={pictureOf(pile, piles)} size={52} on={symbols} />
                {t(`group.points.${pile}`)}
              </h3>
              <ul>
                {item.piles
                  .filter((each) => each.pile === pile)
                  .map(({ card }) => (
                    <li class="group-placed" key={card}>
                      <GroupPicture code={themePicture(card)} size={44} on={symbols} />
                      {t(`themes.${card}`)}
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      );
    }
    case 'not-suitable':
      return (
        <p class="heard-asked is-small">
          <GroupPicture code={NOT_SUITABLE_PICTURE} size={52} on={symbols} />
          <span>{t('group.notSuited')}</span>
        </p>
      );
    case 'wall':
      return (
        <div class="group-wall">
          {item.groups
            .filter(({ ideas }) => ideas.length > 0)
            .map(({ name, ideas }, at) => (
              <section key={at}>
                {phones !== 'own' && <h3 dir="auto">{name || t('group.heap', { n: at + 1 })}</h3>}
                <ul>
                  {ideas.map((idea, place) => (
                    <li key={place} dir="auto">
                      {idea}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
      );
    case 'drawing':
      return (
        <figure class="group-figure">
          <DrawingView strokes={item.strokes} {...(item.caption === '' && { name: t('group.kinds.drawing') })} />
          {item.caption !== '' && <figcaption dir="auto">{item.caption}</figcaption>}
        </figure>
      );
  }
}

interface BarsProps extends Ui {
  readonly rows: readonly (Count & { readonly label: string; readonly picture: string | undefined })[];
}

/** The number stands beside its bar: nobody has to read a length. */
function Bars({ symbols, rows }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul class="group-bars">
      {rows.map(({ code, count, label, picture }) => (
        <li key={code}>
          <GroupPicture code={picture} size={52} on={symbols} />
          <span>{label}</span>
          <b>{count}</b>
          <i aria-hidden="true" style={{ inlineSize: `${(count / most) * 100}%` }} />
        </li>
      ))}
    </ul>
  );
}

const themePicture = (code: string): string | undefined => (THEME_PICTURES as Readonly<Record<string, string>>)[code];
