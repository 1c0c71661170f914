import { useRef } from 'preact/hooks';
import { heardSchema } from '../../../contract/staff/listening.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { Hearing } from '../listening/Hearing.tsx';
import { useAsked } from '../useAsked.ts';

interface GroupHearingProps {
  readonly session: string;
  readonly activity: string;
  /** How far it has come may be another now. */
  readonly onChange: () => void;
}

/** What a group said in one activity: to be heard, typed and checked, as a spoken answer is. */
export function GroupHearing({ session, activity, onChange }: GroupHearingProps) {
  const path = `/groups/${session}/spoken/${activity}`;
  const asked = useAsked(heardSchema, path);
  const typing = useRef(async (): Promise<boolean> => true);
  const load = (): void => {
    asked.again();
    onChange();
  };
  return (
    <Loaded asked={asked}>{(heard) => <Hearing heard={heard} path={path} keys typing={typing} onWords={() => {}} onLoad={load} />}</Loaded>
  );
}
