import { heardSchema } from '../../../contract/staff/listening.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';

interface TranscriptConflictProps {
  readonly path: string;
  readonly mine: string;
  /** Their words and the version that they are in. */
  readonly onBoth: (theirs: string, version: number) => void;
  readonly onTheirs: () => void;
}

/** Two people typed at once. What the other one saved is shown, and nothing of either is lost before somebody decides. */
export function TranscriptConflict({ path, mine, onBoth, onTheirs }: TranscriptConflictProps) {
  const asked = useAsked(heardSchema, path);
  return (
    <Loaded asked={asked}>
      {({ transcript }) => {
        const theirs = transcript?.words.kind === 'typed' ? transcript.words.text : '';
        return (
          <>
            <p>
              {transcript?.checked
                ? `${transcript.checked.by} has heard and checked this transcript meanwhile. What you have typed since is not saved.`
                : `${transcript?.writtenBy ?? 'Somebody else'} has saved another transcript meanwhile. What you have typed is not saved, and stays here until you decide.`}
            </p>
            <h3>As it is saved now</h3>
            <blockquote class="listen-words is-preview" dir="auto">
              {theirs}
            </blockquote>
            <div class="staff-buttons">
              {mine.trim() !== '' && transcript && (
                <button type="button" class="staff-button" onClick={() => onBoth(theirs, transcript.version)}>
                  Put theirs above mine, to make one of both
                </button>
              )}
              <button type="button" class="staff-button" onClick={onTheirs}>
                Take theirs, drop mine
              </button>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
