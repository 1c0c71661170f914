import { useRef } from 'preact/hooks';
import { heardSchema } from '../../../contract/staff/listening.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { Hearing } from '../listening/Hearing.tsx';
import { useAsked } from '../useAsked.ts';
import { ReleaseWords } from './ReleaseWords.tsx';

interface GroupHearingProps {
  readonly session: string;
  readonly activity: string;
  /** What was asked, where what was said may be released for the Changemakers' page; absent where not. */
  readonly releases: string | undefined;
  /** How far it has come may be another now. */
  readonly onChange: () => void;
}

/** What a group said in one activity: to be heard, typed and checked, as a spoken answer is. */
export function GroupHearing({ session, activity, releases, onChange }: GroupHearingProps) {
  const path = `/groups/${session}/spoken/${activity}`;
  const asked = useAsked(heardSchema, path);
  const typing = useRef(async (): Promise<boolean> => true);
  const load = (): void => {
    asked.again();
    onChange();
  };
  return (
    <Loaded asked={asked}>
      {(heard) => {
        const typed = heard.transcript?.words;
        return (
          <>
            <Hearing heard={heard} path={path} keys typing={typing} onWords={() => {}} onLoad={load} />
            {releases !== undefined && typed?.kind === 'typed' && (
              <ReleaseWords session={session} activity={activity} asked={releases} said={typed.text} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
