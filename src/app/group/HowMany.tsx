import { fewestPeople, MOST_PEOPLE } from '../../domain/session/groupSession.ts';
import { Stepper } from './Stepper.tsx';
import type { Ui } from './Ui.ts';

interface HowManyProps extends Pick<Ui, 't'> {
  readonly phones: Ui['phones'] | undefined;
  readonly people: number;
  readonly onPeople: (people: number) => void;
}

/** How many there are, as it was said at the start, until somebody comes or leaves; where own phones have joined, how many without one. */
export function HowMany({ t, phones, people, onPeople }: HowManyProps) {
  const joined = phones === 'joined';
  const what = t(joined ? 'group.ownPhones.atTable' : 'group.peopleHere');
  return (
    <>
      <p>{what}</p>
      <Stepper t={t} what={what} value={people} least={fewestPeople(joined)} most={MOST_PEOPLE} onChange={onPeople} />
    </>
  );
}
