import type { Tally } from '../../domain/session/groupItem.ts';
import { talliedPeople } from '../../domain/session/groupItemProblem.ts';
import { GroupPicture } from './GroupPicture.tsx';
import { pictureOf } from './groupPictures.ts';
import { HowMany } from './HowMany.tsx';
import { Stepper } from './Stepper.tsx';
import type { Ui } from './Ui.ts';

interface TallyFootProps extends Ui {
  readonly tally: Tally;
  readonly people: number;
  /** Where each does not say so for themselves. */
  readonly asksNotSaid?: boolean;
  readonly onTally: (change: Partial<Tally>) => void;
  readonly onPeople: (people: number) => void;
}

/** Those who did not say, how many have been counted, and how many there are: each can be put right here. */
export function TallyFoot({ t, symbols, phones, tally, people, asksNotSaid, onTally, onPeople }: TallyFootProps) {
  const said = talliedPeople(tally);
  return (
    <>
      <ul class="group-counts is-apart">
        {asksNotSaid && (
          <li>
            <GroupPicture code={pictureOf('prefer-not-to-say', [])} size={52} on={symbols} />
            <p>{t('group.notSaid')}</p>
            <Stepper t={t} what={t('group.notSaid')} value={tally.notSaid} most={people} onChange={(notSaid) => onTally({ notSaid })} />
          </li>
        )}
        <li>
          <GroupPicture code={pictureOf('not-taking-part', [])} size={52} on={symbols} />
          <p>{t('group.notTakingPart')}</p>
          <Stepper
            t={t}
            what={t('group.notTakingPart')}
            value={tally.notTakingPart}
            most={people}
            onChange={(notTakingPart) => onTally({ notTakingPart })}
          />
        </li>
        <li>
          <GroupPicture code="1F465" size={52} on={symbols} />
          <HowMany t={t} phones={phones} people={people} onPeople={onPeople} />
        </li>
      </ul>
      <p class={`group-sum${said === people ? ' is-whole' : ''}`} role="status">
        {t(phones === 'joined' ? 'group.ownPhones.soFar' : 'group.soFar', { n: said, all: people })}
      </p>
    </>
  );
}
