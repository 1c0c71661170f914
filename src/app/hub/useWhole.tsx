import { useState } from 'preact/hooks';
import type { Missing } from './Desk.ts';
import type { DeskPageProps } from './DeskPages.tsx';
import { Heading } from './Heading.tsx';

interface Asked extends Missing {
  readonly goOn: () => void;
}

/**
 * Before a tablet goes to families: says first what is missing on it. Whole, it is not held up; nor without any network, where nothing could be
 * fetched and the note at the top of the desk tells of it.
 *
 * @returns what does something once the worker knows, and the question while it is asked.
 */
export function useWhole({ desk, download, tablet, go }: DeskPageProps) {
  const [asked, setAsked] = useState<Asked>();
  async function whole(then: () => void): Promise<void> {
    const here = navigator.onLine ? await desk.missing(tablet.tags ?? []) : undefined;
    if (!here || here.missing === 0) return then();
    setAsked({
      ...here,
      goOn() {
        setAsked(undefined);
        then();
      },
    });
  }
  const question = asked && (
    <>
      <Heading>Not everything is on this tablet yet</Heading>
      <p class="hub-notice is-bad">
        <strong>
          {asked.missing} of {asked.all} files are not here.
        </strong>{' '}
        Without a signal families could not choose every language, nor see and hear everything.
      </p>
      <button
        type="button"
        class="heard-next"
        onClick={() => {
          void download.goOn(tablet.tags ?? []);
          go('fetching');
        }}
      >
        Back to the download
      </button>
      <button type="button" class="heard-other" onClick={asked.goOn}>
        Go on all the same
      </button>
      <p class="heard-lead">
        Going on is all right where there is a signal at the place: what is missing is fetched there when it is asked for.
      </p>
    </>
  );
  return { whole, question };
}
