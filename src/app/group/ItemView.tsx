import { activityOf } from '../../content/group/activities.ts';
import type { Count, GroupItem } from '../../domain/session/groupItem.ts';
import { ideasIn } from '../../domain/session/groupItemProblem.ts';
import { chosenPoint } from '../../domain/session/groupPart.ts';
import { spokenIn } from '../../domain/session/groupSpeaking.ts';
import type { Sounds } from '../voice/sounds.ts';
import { DrawingView } from './DrawingView.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { NOT_SUITABLE_PICTURE, pictureOf, themePicture } from './groupPictures.ts';
import { matOf } from './matOf.ts';
import { OwnPictureView } from './OwnPictureView.tsx';
import { SpokenIdea } from './SpokenIdea.tsx';
import { SpokenList } from './SpokenList.tsx';
import type { Ui } from './Ui.ts';

interface ItemViewProps extends Ui {
  /** What was asked. */
  readonly label: string;
  readonly item: GroupItem;
  /** Where what was spoken can be listened to; absent once it is sealed. */
  readonly sounds?: Pick<Sounds, 'of'> | undefined;
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

function Said({ item, sounds, ...ui }: Omit<ItemViewProps, 'label'>) {
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
    case 'card-sort':
      return (
        <div class="group-piles">
          {matOf(t, item).map(({ code, label, picture, cards }) => (
            <section key={code}>
              <h3 class="group-pile">
                <GroupPicture code={picture} size={52} on={symbols} />
                {label}
              </h3>
              <ul>
                {cards.map((card, at) => (
                  <li class="group-placed" key={at}>
                    {card.own ? <OwnPictureView picture={card.own} /> : <GroupPicture code={card.picture} size={44} on={symbols} />}
                    <span dir="auto">{card.label}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      );
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
            .filter((group) => ideasIn(group) > 0)
            .map(({ name, ideas, spoken = [] }, at) => (
              <section key={at}>
                {phones !== 'own' && <h3 dir="auto">{name || t('group.heap', { n: at + 1 })}</h3>}
                <ul>
                  {ideas.map((idea, place) => (
                    <li key={place} dir="auto">
                      {idea}
                    </li>
                  ))}
                  {spokenIn(item)
                    .filter(({ id }) => spoken.includes(id))
                    .map((recording) => (
                      <li key={recording.id}>
                        <SpokenIdea t={t} sounds={sounds} recording={recording} />
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
          <SpokenList t={t} recordings={spokenIn(item)} sounds={sounds} />
        </figure>
      );
    case 'voice':
      return <SpokenList t={t} recordings={item.recordings} sounds={sounds} />;
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
